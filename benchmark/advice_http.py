#!/usr/bin/env python3
"""Measure how fast suggestions reach the desk: through HTTP, with the database, for a large clinic.

    python3 benchmark/advice_http.py [--requests 300] [--bundle benchmark/large.json] [--plan-seconds 30] [--java PATH] [--heap 1500m]

Build the jar first: ./mvnw -DskipTests package. The application is started on a port and in a folder of its own, both gone
afterwards. The clinic is imported and planned, then the draft is asked for the best places of sessions picked at random (always
the same ones): one at a time, as one desk asks. What the first request waits for, until the schedule is ready to be asked, is
printed apart. "computing" is what the server says of its own work (the header Server-Timing); the rest is HTTP, signing in and
the database. The aim is 150 ms for the 95th percentile. Nothing here fails on a slow day: the load of the machine stands beside.
"""
import argparse
import contextlib
import http.cookiejar
import json
import os
import random
import re
import secrets
import signal
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
AIM_MS = 150
START_SECONDS = 300


class Server:
    """The application, with its data in a folder of its own."""

    def __init__(self, options, jar, folder):
        self.log = folder / "server.log"
        self.password = secrets.token_hex(12)
        command = [options.java, f"-Xmx{options.heap}", "-jar", jar, "--server.port=0", f"--painclinic.embedded-database.directory={folder / 'data'}"]
        with open(self.log, "w") as log:
            self.process = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log, env={**os.environ, "PAINCLINIC_FIRST_PASSWORD": self.password})

    def url(self):
        """The address that it says it listens at, once it answers there."""
        for _ in range(START_SECONDS):
            port = re.search(r"Tomcat started on port (\d+)", self.log.read_text())
            if port and self.is_up(f"http://localhost:{port[1]}"):
                return f"http://localhost:{port[1]}"
            if self.process.poll() is not None:
                break
            time.sleep(1)
        sys.exit("The application did not start:\n" + self.log.read_text()[-3000:])

    @staticmethod
    def is_up(url):
        try:
            return urllib.request.urlopen(f"{url}/actuator/health").status == 200
        except OSError:
            return False

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(60)
        except subprocess.TimeoutExpired:
            self.process.kill()


@contextlib.contextmanager
def application(options, jar=None):
    """A desk at an application of its own, its process and its folder, all gone afterwards."""
    jar = jar or max(map(str, (ROOT / "backend/target").glob("painclinic-backend-*.jar")), default=None)
    if jar is None:
        sys.exit("No jar in backend/target: build it with ./mvnw -DskipTests package")
    with tempfile.TemporaryDirectory() as folder:
        server = Server(options, jar, Path(folder))
        try:
            desk = Desk(server.url())
            desk.sign_in("admin", server.password)
            yield desk, server.process.pid, folder
        finally:
            server.stop()


def add_java(parser):
    home = os.environ.get("JAVA_HOME")
    parser.add_argument("--java", default=str(Path(home) / "bin/java") if home else "java", help="a Java 25 (default: JAVA_HOME's, or the one on the path)")
    parser.add_argument("--heap", default="1500m")


class Desk:
    """A browser that keeps its cookies and sends the token back with what it writes."""

    def __init__(self, url):
        self.url = url
        self.cookies = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.cookies))

    def ask(self, method, path, body=None):
        token = {cookie.name: cookie.value for cookie in self.cookies}.get("XSRF-TOKEN", "")
        headers = {"Content-Type": "application/json", "X-XSRF-TOKEN": token}
        request = urllib.request.Request(self.url + path, data=body, headers=headers, method=method)
        with self.opener.open(request) as answer:
            return json.loads(answer.read() or b"null"), answer.headers

    def sign_in(self, name, password):
        try:
            self.ask("GET", "/api/me")
        except urllib.error.HTTPError as refused:
            refused.close()  # it brings the token all the same
        self.ask("POST", "/api/sign-in", json.dumps({"username": name, "password": password}).encode())


def plan(desk, seconds):
    """The draft of a run of so many seconds."""
    run, _ = desk.ask("POST", "/api/planning-runs", json.dumps({"seconds": seconds, "seed": 1}).encode())
    while run["finishedAt"] is None:
        time.sleep(1)
        run, _ = desk.ask("GET", f"/api/planning-runs/{run['id']}")
    if run["draftId"] is None:
        sys.exit(f"No draft: {run['status']} {run['message']}")
    return run["draftId"]


def timed(desk, path):
    """How long the whole request took, and how long the server says that it computed, in ms."""
    begun = time.perf_counter()
    answer, headers = desk.ask("GET", path)
    took = (time.perf_counter() - begun) * 1000
    computing = re.search(r"dur=([\d.]+)", headers.get("Server-Timing", ""))
    return took, float(computing[1]) if computing else float("nan"), answer


def row(name, times):
    times = sorted(times)
    at = lambda share: times[min(len(times) - 1, int(share * len(times)))]
    return f"| {name} | {at(0.5):.0f} | {at(0.95):.0f} | {times[-1]:.0f} |"


def places(desk, draft, sessions, count):
    pick = random.Random(1)
    for _ in range(count):
        place = pick.choice(pick.choice(sessions)["attendees"])
        query = {"draft": draft, "course": place["course"], "number": place["number"]}
        yield timed(desk, "/api/schedule/advice/places?" + urllib.parse.urlencode(query))


def measure(desk, options):
    desk.ask("POST", "/api/clinic/import?replacing=true", Path(options.bundle).read_bytes())
    draft = plan(desk, options.plan_seconds)
    schedule, _ = desk.ask("GET", f"/api/drafts/{draft}/export")
    sessions = schedule["sessions"]
    print(f"{Path(options.bundle).name}: {len(sessions)} sessions, {len(schedule['unscheduled'])} without a place; load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors", flush=True)
    first = next(places(desk, draft, sessions, 1))
    print(f"the first request, which gets the schedule ready: {first[0] / 1000:.1f} s", flush=True)
    list(places(desk, draft, sessions, min(50, options.requests)))  # the machine warms up
    answers = list(places(desk, draft, sessions, options.requests))
    print(f"{options.requests} requests, {sum(len(answer['places']) for *_, answer in answers) / options.requests:.1f} places each; load {os.getloadavg()[0]:.1f} afterwards\n")
    print("| ms | p50 | p95 | max |\n|---|---|---|---|")
    print(row(f"through HTTP (aim: p95 under {AIM_MS})", [took for took, *_ in answers]))
    print(row("computing", [computing for _, computing, _ in answers]))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--requests", type=int, default=300)
    parser.add_argument("--bundle", default=str(ROOT / "benchmark/large.json"))
    parser.add_argument("--plan-seconds", type=int, default=30)
    add_java(parser)
    options = parser.parse_args()
    with application(options) as (desk, _, _):
        measure(desk, options)


if __name__ == "__main__":
    main()
