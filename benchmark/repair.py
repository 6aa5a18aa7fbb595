#!/usr/bin/env python3
"""Take practitioners out of a planned clinic for their fullest week, mend the schedule, and judge what came of it.

    python3 benchmark/repair.py [--bundle FILE] [--practitioners 5] [--seconds 30] [--move-patients 0] [--java PATH] [--heap 1500m]

Build the jar first: ./mvnw -DskipTests package. The clinic (medium.json unless another is named) is planned once; then each of the
practitioners with the fullest weeks is ill for that week, one after the other, each time from the same plan. A row says how many
sessions were hit, how many people's places have a place again, how many are lost, how many other patients were moved, what the
repair took as the product measures it (without starting Java and reading files), and whether the outside referee,
yardstick/check_schedule.py, finds no broken rule in the changed clinic and counts the same changes as the product.
"""
import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def run(options, jar, *arguments):
    command = [options.java, f"-Xmx{options.heap}", "-jar", str(jar), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}\nended with {done.returncode}:\n{done.stderr[-2000:]}")
    return done.stdout


def fullest_weeks(sessions, most):
    """The fullest week of each practitioner, fullest first: (sessions, practitioner, Monday)."""
    weeks = Counter()
    for session in sessions:
        day = date.fromisoformat(session["start"][:10])
        weeks[session["practitioner"], day - timedelta(days=day.weekday())] += 1
    best = {}
    for (who, monday), count in sorted(weeks.items()):
        if who not in best or count > best[who][0]:
            best[who] = (count, who, monday)
    return sorted(best.values(), key=lambda week: (-week[0], week[1]))[:most]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bundle", type=Path, default=ROOT / "backend/src/test/resources/bundles/medium.json")
    parser.add_argument("--practitioners", type=int, default=5)
    parser.add_argument("--seconds", type=int, default=30, help="for the plan that is then mended")
    parser.add_argument("--move-patients", type=int, default=0)
    parser.add_argument("--heap", default="1500m")
    home = os.environ.get("JAVA_HOME")
    parser.add_argument("--java", default=str(Path(home) / "bin/java") if home else "java", help="a Java 25 (default: JAVA_HOME's, or the one on the path)")
    options = parser.parse_args()
    jars = sorted((ROOT / "backend/target").glob("painclinic-backend-*.jar"))
    if not jars:
        sys.exit("No jar in backend/target: build it with ./mvnw -DskipTests package")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        old, new, changes, changed = (folder / f"{part}.json" for part in ("old", "new", "changes", "changed"))
        run(options, jars[-1], "plan", options.bundle, "--out", old, "--seconds", options.seconds)
        sessions = json.loads(old.read_text())["sessions"]
        first = date.fromisoformat(json.loads(options.bundle.read_text())["planning"]["from"])
        print("| ill | week of | sessions hit | of them classes | places | have a place | lost | others moved | seconds | hard rules broken | changes agree |")
        print("|---|---|---|---|---|---|---|---|---|---|---|")
        for _, who, monday in fullest_weeks(sessions, options.practitioners):
            start = max(monday, first)
            leave = {"practitioner": who, "from": str(start), "to": str(monday + timedelta(days=6))}
            changes.write_text(json.dumps({"format": "clinic-changes/1", "asOf": f"{start}T00:00", "practitionersOnLeave": [leave]}))
            said = run(options, jars[-1], "plan", options.bundle, "--baseline", old, "--changes", changes, "--out", new,
                       "--changed-bundle", changed, "--move-patients", options.move_patients)
            hit, places, kept, lost, moved = re.search(
                r"(\d+) sessions hit \((\d+) people's places\): (\d+) places kept or replaced, (\d+) lost\. Other patients moved: (\d+)", said).groups()
            seconds = re.search(r"Repaired in ([\d.]+) s", said).group(1)
            counted = {kind: int(count) for kind, count in re.findall(r"changed (\w+): (\d+)", said)}
            referee = [sys.executable, ROOT / "yardstick/check_schedule.py", changed, new, "--baseline", old, "--json"]
            judged = json.loads(subprocess.run(referee, capture_output=True, text=True).stdout)
            agrees = all(judged["changes"].get(kind, 0) == counted.get(kind, 0) for kind in ("time", "practitioner", "room", "cancelled"))
            classes = sum(1 for s in sessions if s["practitioner"] == who and s["class"] and str(start) <= s["start"][:10] <= leave["to"])
            print(f"| {who} | {monday} | {hit} | {classes} | {places} | {kept} | {lost} | {moved} | {seconds} | {judged['hard']} | {'yes' if agrees else 'NO'} |", flush=True)


if __name__ == "__main__":
    main()
