#!/usr/bin/env python3
"""Measure how long it takes to publish a large clinic's draft, and to read the clinic back, through HTTP.

    python3 benchmark/publish.py [--bundle benchmark/large.json] [--plan-seconds 30] [--jar PATH] [--java PATH] [--heap 1500m]
    python3 benchmark/publish.py --url http://localhost:8080 --pid PID --password WORD

The application is started in a folder of its own, or one that runs already is asked (the clinic in it is replaced). The clinic is imported and planned, then the draft is
previewed, published and read back as a file. Beside the seconds on the clock stand those of the processor, of the application
and of its database: they do not depend on what else the machine does. Another jar can be given, to stand beside this one's figures; what it does not offer is left out.
The aims are 5 s for publishing 24,000 sessions and 2 s for reading the clinic, on two cores.
"""
import argparse
import os
import time
import urllib.error
from pathlib import Path

from advice_http import ROOT, Desk, add_java, application, plan

TICKS = os.sysconf("SC_CLK_TCK")


def ticks(pid):
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return int(fields[11]) + int(fields[12])


def children(pid):
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            if int(stat.read_text().rsplit(")", 1)[1].split()[1]) == pid:
                found.append(int(stat.parent.name))
        except (OSError, IndexError):
            pass
    return found


def postmaster(folder):
    files = list(Path(folder).rglob("postmaster.pid")) if folder else []
    return int(files[0].read_text().splitlines()[0]) if files else None


class Processor:
    """Seconds of the processor, of the application and of its database's processes."""

    def __init__(self, pid, folder):
        self.pid = pid
        self.database = postmaster(folder)

    def seconds(self):
        database = [self.database, *children(self.database)] if self.database else []
        return ticks(self.pid) / TICKS, sum(ticks(one) for one in database) / TICKS


def timed(what, processor, act):
    java, database = processor.seconds()
    start = time.monotonic()
    answer = act()
    wall = time.monotonic() - start
    java_after, database_after = processor.seconds()
    print(f"{what:44} {wall:6.1f} s   processor {java_after - java:5.1f} s application, {database_after - database:5.1f} s database", flush=True)
    return answer


def tried(desk, method, path, body):
    try:
        return desk.ask(method, path, body)[0]
    except urllib.error.HTTPError:
        return None  # an older jar does not offer it


def measure(desk, options, processor):
    bundle = Path(options.bundle).read_bytes()
    timed("import the clinic", processor, lambda: desk.ask("POST", "/api/clinic/import?replacing=true", bundle))
    path = f"/api/drafts/{plan(desk, options.plan_seconds)}"
    draft, _ = desk.ask("GET", "/api/drafts/latest")
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors; {draft['figures']['sessionsOwed']:,} appointments owed, {draft['unplanned']:,} without a place", flush=True)
    preview = timed("preview", processor, lambda: tried(desk, "POST", f"{path}/preview", b"{}"))
    if preview:
        print(f"    {preview['appointments']:,} appointments in {preview['sessions']:,} sessions, {len(preview['collisions']):,} collisions")
    timed("publish", processor, lambda: desk.ask("POST", f"{path}/publish"))
    for _ in range(3):
        timed("read the clinic back as a file", processor, lambda: desk.ask("GET", "/api/clinic/export"))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bundle", default=ROOT / "benchmark" / "large.json")
    parser.add_argument("--plan-seconds", type=int, default=30)
    parser.add_argument("--jar")
    add_java(parser)
    parser.add_argument("--url")
    parser.add_argument("--pid", type=int)
    parser.add_argument("--password")
    parser.add_argument("--folder", help="of the running application's data, to measure its database")
    options = parser.parse_args()
    if options.url:
        desk = Desk(options.url)
        desk.sign_in("admin", options.password)
        measure(desk, options, Processor(options.pid, options.folder))
        return
    with application(options, options.jar) as (desk, pid, folder):
        measure(desk, options, Processor(pid, folder))


if __name__ == "__main__":
    main()
