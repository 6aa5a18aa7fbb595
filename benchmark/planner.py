#!/usr/bin/env python3
"""Hold the planner beside the booking clerk: the same bundles, the same machine, one run.

    python3 benchmark/planner.py [--seeds 1] [--only small,medium,large] [--scale 1.0] [--java PATH] [--heap 1500m]

Build the jar first: ./mvnw -DskipTests package. Every schedule is judged by the outside referee, yardstick/check_schedule.py.
A row says how long the planner was given, when its first schedule was there, what is missing and what the schedule costs, beside
the clerk's, and the ratio of the costs; the aim is the ratio the project holds itself to. Nothing here fails on a slow day.
"""
import argparse
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RUNS = {  # name: (bundle, seconds, aim)
    "small": (ROOT / "backend/src/test/resources/bundles/small.json", 30, 0.6),
    "medium": (ROOT / "backend/src/test/resources/bundles/medium.json", 60, 0.6),
    "large": (ROOT / "benchmark/large.json", 120, 0.75),
}


def judge(bundle, schedule):
    command = [sys.executable, ROOT / "yardstick/check_schedule.py", bundle, schedule, "--json"]
    return json.loads(subprocess.run(command, capture_output=True, text=True).stdout)


def clerk(bundle, folder):
    schedule = folder / "clerk.json"
    with open(schedule, "w") as out:
        subprocess.run([sys.executable, ROOT / "yardstick/book_first_fit.py", bundle], stdout=out, check=True)
    return judge(bundle, schedule)


def planner(options, jar, bundle, seconds, seed, folder):
    schedule = folder / "planner.json"
    command = [options.java, f"-Xmx{options.heap}", "-jar", jar, "plan", bundle, "--out", schedule, "--seconds", str(seconds), "--seed", str(seed)]
    run = subprocess.run(command, capture_output=True, text=True)
    if run.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}\nended with {run.returncode}:\n{run.stderr[-2000:]}")
    progress = re.findall(r"(\d+) s\s+not planned: (\d+)", run.stderr)
    return judge(bundle, schedule), (progress[0][0] if progress else "?")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=int, default=1)
    parser.add_argument("--only", default="small,medium,large")
    parser.add_argument("--scale", type=float, default=1.0, help="of the usual seconds, for a quick look")
    parser.add_argument("--heap", default="1500m")
    home = os.environ.get("JAVA_HOME")
    parser.add_argument("--java", default=str(Path(home) / "bin/java") if home else "java", help="a Java 25 (default: JAVA_HOME's, or the one on the path)")
    options = parser.parse_args()
    jars = sorted((ROOT / "backend/target").glob("painclinic-backend-*.jar"))
    if not jars:
        sys.exit("No jar in backend/target: build it with ./mvnw -DskipTests package")
    print("| bundle | seconds | first schedule (s) | hard rules broken | missing: clerk | planner | soft cost: clerk | planner (median) | ratio | aim |")
    print("|---|---|---|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as name:
        for size in options.only.split(","):
            bundle, seconds, aim = RUNS[size]
            seconds = max(1, round(seconds * options.scale))
            by_hand = clerk(bundle, Path(name))
            runs = [planner(options, jars[-1], bundle, seconds, seed, Path(name)) for seed in range(options.seeds)]
            cost = statistics.median(result["soft"] for result, _ in runs)
            print(f"| {size} | {seconds} | {max(first for _, first in runs)} | {max(result['hard'] for result, _ in runs)} | {by_hand['missing']} "
                  f"| {max(result['missing'] for result, _ in runs)} | {by_hand['soft']} | {cost:g} | {cost / by_hand['soft']:.3f} | ≤ {aim} |", flush=True)


if __name__ == "__main__":
    main()
