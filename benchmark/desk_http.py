#!/usr/bin/env python3
"""Measure what a day at the desk costs: acts, weeks and suggestions at a steady rate, through HTTP.

    python3 benchmark/desk_http.py [--bundle PATH] [--seconds 20] [--acts 50] [--weeks 300] [--suggestions 20] [--plan-seconds 20] [--jar PATH] [--java PATH]

Build the jar first: ./mvnw -DskipTests package. The application is started in a folder of its own, a clinic is planned and
published, and then each kind of request is sent alone for some seconds at its rate, whether the answers before have come or not (a
request that has to wait for a free connection counts from when it was due). An act calls an appointment off or puts it back; both write the
schedule, its history and what people have to be told. Beside the times stand milliseconds of the processor for each request, of the
application and of its database: they do not depend on what else the machine does. This program needs a processor too: on two, lower the rates where the
figures of the processor say that there is none left. The aims: acts 100 ms (p99 at 50 a second), a week 50 ms (p99 at 300 a second),
suggestions 150 ms. Nothing here fails on a slow day: the load of the machine stands beside.
"""
import argparse
import datetime
import http.client
import json
import os
import queue
import threading
import time
import urllib.parse
from pathlib import Path

from advice_http import ROOT, Desk, add_java, application, plan
from publish import Processor

CONNECTIONS = 16


class Connection:
    """One kept connection of the browser that signed in."""

    def __init__(self, desk):
        url = urllib.parse.urlsplit(desk.url)
        cookies = {cookie.name: cookie.value for cookie in desk.cookies}
        self.headers = {
            "Content-Type": "application/json",
            "Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items()),
            "X-XSRF-TOKEN": cookies.get("XSRF-TOKEN", ""),
        }
        self.http = http.client.HTTPConnection(url.hostname, url.port, timeout=60)

    def ask(self, method, path, body=None):
        self.http.request(method, path, None if body is None else json.dumps(body).encode(), self.headers)
        answer = self.http.getresponse()
        return answer.status, answer.read()


def steadily(desk, processor, name, rate, seconds, do):
    """So many requests a second; do(connection, n) answers the status."""
    due, times, others = queue.Queue(), [], {}

    def work():
        connection = Connection(desk)
        while True:
            one = due.get()
            if one is None:
                return
            n, at = one
            status = do(connection, n)
            times.append((time.perf_counter() - at) * 1000)
            if status != 200:
                others[status] = others.get(status, 0) + 1

    workers = [threading.Thread(target=work) for _ in range(CONNECTIONS)]
    [one.start() for one in workers]
    before = processor.seconds()
    begun = time.perf_counter()
    for n in range(int(rate * seconds)):
        at = begun + n / rate
        time.sleep(max(0, at - time.perf_counter()))
        due.put((n, at))
    [due.put(None) for _ in workers]
    [one.join() for one in workers]
    took = time.perf_counter() - begun
    own, database = (1000 * (b - a) / len(times) for a, b in zip(before, processor.seconds()))
    times.sort()
    at = lambda share: times[min(len(times) - 1, int(share * len(times)))]
    refused = ", ".join(f"{status}: {count}" for status, count in sorted(others.items())) or "none"
    print(f"| {name} | {len(times) / took:.0f} | {at(0.5):.0f} | {at(0.95):.0f} | {at(0.99):.0f} | {times[-1]:.0f} | {own:.1f} | {database:.1f} | {refused} |", flush=True)


def mondays(sessions):
    dates = {datetime.date.fromisoformat(one["start"][:10]) for one in sessions}
    return sorted({(date - datetime.timedelta(days=date.weekday())).isoformat() for date in dates})


def appointments(desk, sessions, count):
    """Appointments alone in their session, each with its revision."""
    found = []
    for session in sessions:
        if len(found) == count:
            break
        if len(session["attendees"]) == 1:
            detail, _ = desk.ask("GET", f"/api/schedule/sessions/{session['id']}")
            found += [(entry["appointment"], entry["revision"]) for entry in detail["entries"] if entry["outcome"] == "BOOKED" and not detail["begun"]]
    return found


class Acts:
    """Calls appointments off and puts them back, in turn; each is one worker's at a time."""

    def __init__(self, found):
        self.ready = queue.Queue()
        for appointment in found:
            self.ready.put((appointment, True))

    def __call__(self, connection, n):
        appointment, stands = self.ready.get()
        path = f"/api/appointments/{appointment[0]}/"
        if stands:
            status, _ = connection.ask("POST", path + "cancel", {"how": "CANCELLED_BY_PATIENT", "reason": None, "seen": appointment[1]})
        else:
            status, _ = connection.ask("POST", path + "put-back")
        if status == 200:
            stands = not stands
        self.ready.put((appointment, stands))
        return status


def measure(desk, processor, options):
    desk.ask("POST", "/api/clinic/import?replacing=true", Path(options.bundle).read_bytes())
    draft = plan(desk, options.plan_seconds)
    desk.ask("POST", f"/api/drafts/{draft}/publish")
    schedule, _ = desk.ask("GET", "/api/schedule/export")
    sessions = schedule["sessions"]
    weeks = mondays(sessions)
    places = [{"course": one["course"], "number": one["number"]} for session in sessions for one in session["attendees"]]
    print(f"{Path(options.bundle).name}: {len(sessions)} sessions in {len(weeks)} weeks; load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors, before the measurement\n", flush=True)
    print("| ms | a second | p50 | p95 | p99 | max | processor, application | processor, database | other answers |\n|---|---|---|---|---|---|---|---|---|")

    def week(connection, n):
        return connection.ask("GET", f"/api/schedule/week?monday={weeks[n % len(weeks)]}")[0]

    def suggestions(connection, n):
        return connection.ask("GET", "/api/schedule/advice/places?" + urllib.parse.urlencode(places[n * 7919 % len(places)]))[0]

    acts = Acts(appointments(desk, sessions, 200))
    for name, rate, do in (("acts", options.acts, acts), ("weeks", options.weeks, week), ("suggestions", options.suggestions, suggestions)):
        steadily(desk, processor, f"{name}, to get warm", min(rate, 20), 8, do)
        steadily(desk, processor, name, rate, options.seconds, do)
    print(f"\nload {os.getloadavg()[0]:.1f} afterwards")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bundle", default=str(ROOT / "backend/src/test/resources/bundles/medium.json"))
    parser.add_argument("--seconds", type=int, default=20)
    parser.add_argument("--acts", type=float, default=50)
    parser.add_argument("--weeks", type=float, default=300)
    parser.add_argument("--suggestions", type=float, default=20)
    parser.add_argument("--plan-seconds", type=int, default=20)
    parser.add_argument("--url", help="an application that runs already; its clinic is replaced")
    parser.add_argument("--pid", type=int, help="its process")
    parser.add_argument("--password", help="of its account admin")
    parser.add_argument("--folder", help="of its data, to measure its database")
    parser.add_argument("--jar", help="another one, to stand beside this one's figures")
    add_java(parser)
    options = parser.parse_args()
    if options.url:
        desk = Desk(options.url)
        desk.sign_in("admin", options.password)
        measure(desk, Processor(options.pid, options.folder), options)
        return
    with application(options, options.jar) as (desk, pid, folder):
        measure(desk, Processor(pid, folder), options)


if __name__ == "__main__":
    main()
