#!/usr/bin/env python3
"""Tiny overloaded clinics with a proven best schedule, and how near the planner comes.

    python3 benchmark/tiny.py --seeds 1-40                 # make, prove, plan, compare
    python3 benchmark/tiny.py --seeds 1-40 --keep FOLDER   # and keep clinics and proofs there

The proof needs scipy 1.9 or newer (its MILP solver); nothing else does. Every possible run of each course is a column with its exact cost; what people
share (practitioners, rooms, seats, class sessions) are rows. The solver's schedule is judged by yardstick/check_schedule.py, which has to find
the cost that was proven. Aim: the proven missing, and at most a tenth more soft cost.
"""
import argparse
import itertools
import json
import os
import random
import subprocess
import sys
import tempfile
from collections import defaultdict
from datetime import date, datetime, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DAYS = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"]
NAMES = ["Probert", "Beddoe", "Cadogan", "Devereux", "Eynon", "Flower", "Gethin", "Harry", "Ithell"]
GROUP, MANUAL = "GROUP_EXERCISE", "MANUAL_THERAPY"
CLASSES = 2  # names that class sessions may have
MOST_COLUMNS = 40_000


def nhs_number(n):
    for stem in range(999_400_000 + 37 * n, 999_999_999):
        check = 11 - sum(int(digit) * (10 - place) for place, digit in enumerate(str(stem))) % 11
        if check != 10:
            return f"{stem}{0 if check == 11 else check}"
    raise ValueError(n)


def clock(minute):
    return f"{minute // 60:02}:{minute % 60:02}"


def clinic(seed):
    """A clinic of one or two practitioners, four to nine people and a few hours a week."""
    dice = random.Random(seed * 7919)
    first = date(2027, 1, 11)
    weeks = dice.choice([4, 5, 5, 6])
    kinds = dice.choice([[GROUP], [MANUAL], [GROUP, MANUAL]])
    mixed = len(kinds) == 2
    practitioners = [practitioner(dice, n, kinds, first) for n in range(dice.choice([1, 1, 2]))]
    rooms = [{"id": "room", "site": "site1", "name": "Room", "capacity": dice.choice([2, 3, 4, 6]), "features": ["GYM", "COUCH"]}]
    if len(practitioners) == 2 and dice.random() < 0.5:
        rooms.append({**rooms[0], "id": "room2", "name": "Room 2"})
    if dice.random() < 0.3:
        day = first + timedelta(days=7 * dice.randrange(1, weeks) + DAYS.index(practitioners[0]["workingHours"][0]["day"]))
        rooms[0]["closedDuring"] = [{"from": f"{day}T00:00", "to": f"{day + timedelta(days=1)}T00:00"}]
    people = dice.randint(4, 8) if kinds == [GROUP] else dice.randint(3, 6)
    patients = [patient(dice, n, first, practitioners) for n in range(people)]
    courses = []
    for one in patients:
        for kind in (kinds if mixed and dice.random() < 0.4 else [dice.choice(kinds)]):
            course = {"id": f"c{len(courses) + 1:02}", "patient": one["id"], "treatment": kind, "sessions": dice.randint(2, 4),
                      "referredOn": "2026-09-15", "painBeganOn": "2026-08-01", "priority": "URGENT" if dice.random() < 0.15 else "ROUTINE",
                      "startNotBefore": str(first + timedelta(days=dice.choice([0, 0, 0, 7, 10])))}
            if dice.random() < 0.2:
                course["deliveredOn"] = [str(first - timedelta(days=dice.choice([3, 5, 7])))]
                course["sessions"] += 1
            courses.append(course)
    opening = [{"day": day, "from": "08:00", "to": "20:00"} for day in DAYS]
    treatments = [{"code": GROUP, "name": "Group exercise", "delivery": "GROUP", "minutes": 60, "roomFeatures": ["GYM"], "groupMax": 10,
                   "minDaysBetween": 2, "targetDaysBetween": 7},
                  {"code": MANUAL, "name": "Manual therapy", "delivery": "ONE_TO_ONE", "minutes": 30, "roomFeatures": ["COUCH"],
                   "minDaysBetween": dice.choice([2, 3]), "targetDaysBetween": 7}]
    return {"format": "clinic-bundle/1", "clinic": {"name": f"Tiny {seed}", "timeZone": "Europe/London"}, "guideline": "NICE-CG88-2009",
            "planning": {"from": str(first), "to": str(first + timedelta(days=7 * weeks - 3)), "gridMinutes": 30},
            "treatments": [one for one in treatments if one["code"] in kinds],
            "sites": [{"id": "site1", "name": "Clinic", "openingHours": opening, "closedOn": []}],
            "rooms": rooms, "practitioners": practitioners, "patients": patients, "courses": courses}


def practitioner(dice, n, kinds, first):
    days = sorted(dice.sample(range(5), dice.choice([1, 1, 2])))
    start = dice.choice([540, 600, 1020])
    one = {"id": f"p{n + 1}", "name": f"Huw {n + 1}", "profession": "PHYSIOTHERAPIST", "gender": "FEMALE",
           "registration": {"body": "HCPC", "number": f"PH10010{n}", "expiresOn": "2029-04-30"},
           "skills": kinds if n == 0 else [dice.choice(kinds)],
           "workingHours": [{"site": "site1", "day": DAYS[day], "from": clock(start), "to": clock(start + 60)} for day in days],
           "leave": [], "maxClinicalMinutesPerDay": 420}
    if dice.random() < 0.3:
        monday = first + timedelta(days=7 * dice.randrange(1, 4))
        one["leave"] = [{"from": str(monday), "to": str(monday + timedelta(days=4))}]
    return one


def patient(dice, n, first, practitioners):
    one = {"id": f"pt{n + 1:02}", "nhsNumber": nhs_number(n), "givenName": "Ada", "familyName": NAMES[n], "dateOfBirth": f"195{n}-03-01"}
    if dice.random() < 0.25:
        away = first + timedelta(days=7 * dice.randrange(4))
        one["unavailable"] = [{"from": str(away), "to": str(away + timedelta(days=dice.choice([1, 6])))}]
    if dice.random() < 0.25:
        block = dice.choice([w for p in practitioners for w in p["workingHours"]])
        one["available"] = [{"day": block["day"], "from": "08:00", "to": "20:00"}]
    if dice.random() < 0.25:
        block = dice.choice([w for p in practitioners for w in p["workingHours"]])
        one["preferred"] = [{"day": block["day"], "from": block["from"], "to": block["to"]}]
    return one


class Places:
    """Every place of a course in an empty clinic: (practitioner, room, start, minutes)."""

    def __init__(self, bundle):
        self.bundle = bundle
        self.treatments = {t["code"]: t for t in bundle["treatments"]}
        self.patients = {p["id"]: p for p in bundle["patients"]}
        self.first, self.last = (date.fromisoformat(bundle["planning"][key]) for key in ("from", "to"))

    def of(self, course):
        treatment, person = self.treatments[course["treatment"]], self.patients[course["patient"]]
        day = max(self.first, date.fromisoformat(course["startNotBefore"]))
        while day <= self.last:
            if not any(one["from"] <= str(day) <= one["to"] for one in person.get("unavailable", [])):
                yield from self.on(day, treatment, person)
            day += timedelta(days=1)

    def on(self, day, treatment, person):
        for who in self.bundle["practitioners"]:
            if treatment["code"] not in who["skills"] or any(one["from"] <= str(day) <= one["to"] for one in who["leave"]):
                continue
            for block in who["workingHours"]:
                if day.weekday() != DAYS.index(block["day"]):
                    continue
                for minute in range(minutes(block["from"]), minutes(block["to"]) - treatment["minutes"] + 1, 30):
                    start = datetime.combine(day, datetime.min.time()) + timedelta(minutes=minute)
                    end = start + timedelta(minutes=treatment["minutes"])
                    if "available" in person and not within(person["available"], start, end):
                        continue
                    for room in self.bundle["rooms"]:
                        if all(end <= datetime.fromisoformat(c["from"]) or datetime.fromisoformat(c["to"]) <= start for c in room.get("closedDuring", [])):
                            yield (who["id"], room["id"], start, treatment["minutes"])


def minutes(text):
    return int(text[:2]) * 60 + int(text[3:])


def within(windows, start, end):
    return any(DAYS[start.weekday()] == w["day"] and minutes(w["from"]) <= start.hour * 60 + start.minute
               and end.hour * 60 + end.minute <= minutes(w["to"]) for w in windows if start.weekday() < 5)


class TooLarge(Exception):
    pass


class Proof:
    """The clinic as a set of columns and rows, solved exactly: first the missing, then the soft cost."""

    def __init__(self, bundle):
        self.bundle, self.places = bundle, Places(bundle)
        self.names, self.costs, self.missing, self.whole = [], [], [], []
        self.rows, self.low, self.high = [], [], []
        self.index = {}
        self.attending = defaultdict(list)  # (place, class) -> columns
        for course in bundle["courses"]:
            self.add_course(course)
        self.add_sessions()
        self.add_patients()

    def variable(self, name, cost, missing=0, most=1, whole=True):
        self.index[name] = len(self.names)
        self.names.append(name)
        self.costs.append(cost)
        self.missing.append(missing)
        self.whole.append((most, whole))
        return self.index[name]

    def row(self, entries, low, high):
        self.rows.append(entries)
        self.low.append(low)
        self.high.append(high)

    def add_course(self, course):
        group = course["treatment"] == GROUP
        owed = course["sessions"] - len(course.get("deliveredOn", []))
        weight = 3 if course["priority"] == "URGENT" else 1
        labels = range(CLASSES) if group else [None]
        places = [(place, label) for place in self.places.of(course) for label in labels]
        columns = [self.variable((course["id"], ()), self.price(course, ()), weight * owed)]
        for count in range(1, owed + 1):
            for run in self.runs(course, places, count, ()):
                column = self.variable((course["id"], run), self.price(course, run), weight * (owed - count))
                columns.append(column)
                for place, label in run:
                    self.attending[place, label].append(column)
                if len(columns) > MOST_COLUMNS:
                    raise TooLarge(f"{course['id']} has more than {MOST_COLUMNS} runs")
        self.row({column: 1 for column in columns}, 1, 1)

    def runs(self, course, places, count, run):
        if count == 0:
            yield run
            return
        gap = self.places.treatments[course["treatment"]]["minDaysBetween"]
        last = run[-1][0][2].date() if run else (date.fromisoformat(course["deliveredOn"][-1]) if "deliveredOn" in course else None)
        for at, (place, label) in enumerate(places):
            if last is None or (place[2].date() - last).days >= gap:
                yield from self.runs(course, places[at + 1:], count - 1, run + ((place, label),))

    def price(self, course, run):
        """The part of the soft cost that belongs to one course alone."""
        treatment, person = self.places.treatments[course["treatment"]], self.places.patients[course["patient"]]
        cost, delivered = 0, [date.fromisoformat(d) for d in course.get("deliveredOn", [])]
        days = [place[2].date() for place, _ in run]
        if not delivered:
            first = days[0] if days else self.places.last + timedelta(days=1)
            wait = max(0, (first - date.fromisoformat(course["startNotBefore"])).days)
            cost += 2 * (wait + wait * wait // 28) * (2 if course["priority"] == "URGENT" else 1)
        if not run:
            return cost
        chain = delivered[-1:] + days
        cost += 3 * sum(abs((b - a).days - treatment["targetDaysBetween"]) for a, b in zip(chain, chain[1:]))
        cost += 30 * (len({label if course["treatment"] == GROUP else place[0] for place, label in run}) - 1)
        cost += 5 * (len({(place[2].weekday(), place[2].time()) for place, _ in run}) - 1)
        if person.get("preferred"):
            cost += 10 * sum(not within(person["preferred"], place[2], place[2] + timedelta(minutes=place[3])) for place, _ in run)
        return cost

    def add_sessions(self):
        """Sessions that are held: of a class at most its seats, and nobody and no room in two of them at once."""
        rooms = {room["id"]: room for room in self.bundle["rooms"]}
        held = {}
        for (place, label), columns in self.attending.items():
            if label is None:
                continue
            session = held[place, label] = self.variable(("held", place, label), 20)
            self.row({**{c: 1 for c in columns}, session: -min(10, rooms[place[1]]["capacity"])}, -1e9, 0)
        self.add_habits(held)
        busy = defaultdict(lambda: defaultdict(int))
        self.booked = defaultdict(lambda: defaultdict(int))
        for (place, label), columns in self.attending.items():
            who, room, start, length = place
            for variable in ([held[place, label]] if label is not None else columns):
                for half in range(length // 30):
                    for thing in (who, room):
                        busy[thing, start + timedelta(minutes=30 * half)][variable] += 1
                self.booked[who][variable] += length // 30
        for entries in busy.values():
            self.row(dict(entries), 0, 1)
        self.add_overload()
        self.add_room_changes(held)

    def add_habits(self, held):
        for label in range(CLASSES):
            kinds = sorted({(place[2].weekday(), place[2].time(), place[1], place[0]) for place, own in held if own == label}, key=str)
            usual = {kind: self.variable(("usual", label, kind), 0) for kind in kinds}
            if usual:
                self.row({variable: 1 for variable in usual.values()}, 1, 1)
            by_time = defaultdict(dict)
            for (place, own), session in held.items():
                if own == label:
                    off = self.variable(("off", place, label), 10, whole=False)
                    self.row({session: 1, usual[place[2].weekday(), place[2].time(), place[1], place[0]]: -1, off: -1}, -1e9, 0)
                    by_time[place[2]][session] = 1
            for entries in by_time.values():
                self.row(entries, 0, 1)  # a class holds one session at a time

    def add_overload(self):
        for who in self.bundle["practitioners"]:
            working = self.working(who)
            entries = dict(self.booked[who["id"]])
            if not entries or not working:
                continue
            choices = {}
            for units in range(working // 30 + 1):
                over = max(0, int(100 * units * 30 / working - 85))
                choices[self.variable(("load", who["id"], units), 2 * over)] = units
            self.row({choice: 1 for choice in choices}, 1, 1)
            self.row({**entries, **{choice: -units for choice, units in choices.items() if units}}, 0, 0)

    def working(self, who):
        total, day = 0, self.places.first
        while day <= self.places.last:
            if not any(one["from"] <= str(day) <= one["to"] for one in who["leave"]):
                total += sum(minutes(w["to"]) - minutes(w["from"]) for w in who["workingHours"] if DAYS.index(w["day"]) == day.weekday())
            day += timedelta(days=1)
        return total

    def add_room_changes(self, held):
        if len(self.bundle["rooms"]) == 1:
            return
        uses = defaultdict(list)
        for (place, label), columns in self.attending.items():
            for variable in ([held[place, label]] if label is not None else columns):
                uses[place[0], place[2].date(), place[1]].append(variable)
        days = defaultdict(list)
        for (who, day, room), variables in uses.items():
            used = self.variable(("room", who, day, room), 4, whole=False)
            for variable in variables:
                self.row({variable: 1, used: -1}, -1e9, 0)
            days[who, day].append(used)
        for (who, day), used in days.items():
            any_room = self.variable(("works", who, day), -4)  # the first room costs nothing
            self.row({any_room: 1, **{one: -1 for one in used}}, -1e9, 0)

    def add_patients(self):
        at = defaultdict(lambda: defaultdict(int))
        patients = {course["id"]: course["patient"] for course in self.bundle["courses"]}
        for name, column in list(self.index.items()):
            if name[0] in patients:
                for place, _ in name[1]:
                    for half in range(place[3] // 30):
                        at[patients[name[0]], place[2] + timedelta(minutes=30 * half)][column] += 1
        for entries in at.values():
            self.row(dict(entries), 0, 1)

    def solve(self, seconds=120):
        """(missing, soft cost, schedule), or None where that was not proven in time."""
        least = self.best(self.missing, seconds)
        if least is None:
            return None
        missing = round(least.fun)
        self.row({at: m for at, m in enumerate(self.missing) if m}, 0, missing + 0.5)
        best = self.best(self.costs, seconds)
        if best is None:
            return None
        chosen = [name for name, value in zip(self.names, best.x) if value > 0.5 and name[0] in {c["id"] for c in self.bundle["courses"]}]
        return missing, round(best.fun), self.schedule(chosen)

    def best(self, costs, seconds):
        import numpy as np
        from scipy.optimize import Bounds, LinearConstraint, milp
        from scipy.sparse import csr_matrix
        data, row, col = [], [], []
        for at, entries in enumerate(self.rows):
            for variable, value in entries.items():
                data.append(value)
                row.append(at)
                col.append(variable)
        matrix = csr_matrix((data, (row, col)), shape=(len(self.rows), len(self.names)))
        result = milp(np.array(costs, float), constraints=LinearConstraint(matrix, self.low, self.high), integrality=[int(w) for _, w in self.whole],
                      bounds=Bounds(0, [most for most, _ in self.whole]), options={"time_limit": seconds, "mip_rel_gap": 0})
        return result if result.status == 0 else None

    def schedule(self, chosen):
        sessions, unscheduled, courses = defaultdict(list), [], {c["id"]: c for c in self.bundle["courses"]}
        for course, run in chosen:
            given = len(courses[course].get("deliveredOn", []))
            for number, (place, label) in enumerate(run, given + 1):
                sessions[place, label].append({"course": course, "number": number})
            for number in range(given + len(run) + 1, courses[course]["sessions"] + 1):
                unscheduled.append({"course": course, "number": number, "reasons": ["Proven."]})
        written = [{"id": f"s{n}", "treatment": courses[people[0]["course"]]["treatment"], "start": place[2].isoformat(timespec="minutes"), "minutes": place[3],
                    "room": place[1], "practitioner": place[0], "class": None if label is None else f"g{label}", "attendees": people}
                   for n, ((place, label), people) in enumerate(sorted(sessions.items(), key=str))]
        return {"format": "clinic-schedule/1", "sessions": written, "unscheduled": unscheduled}


def judge(bundle, schedule):
    command = [sys.executable, ROOT / "yardstick/check_schedule.py", bundle, schedule, "--json"]
    return json.loads(subprocess.run(command, capture_output=True, text=True).stdout)


def prove(seed, folder):
    """The clinic of a seed and what was proven of it, from the folder if they are there; None where it is not overloaded or too large."""
    bundle, proof = folder / f"tiny-{seed}.json", folder / f"tiny-{seed}.proof.json"
    if not proof.exists():
        made = clinic(seed)
        bundle.write_text(json.dumps(made, indent=1))
        try:
            solved = Proof(made).solve()
        except TooLarge as e:
            print(f"{seed}: {e}", file=sys.stderr)
            solved = None
        known = None
        if solved:
            schedule = folder / f"tiny-{seed}.best.json"
            schedule.write_text(json.dumps(solved[2]))
            judged = judge(bundle, schedule)
            assert judged["hard"] == 0 and (judged["missing"], judged["soft"]) == solved[:2], (seed, solved[:2], judged)
            known = {"missing": solved[0], "soft": solved[1]}
        proof.write_text(json.dumps(known))
    return bundle, json.loads(proof.read_text())


def numbers(text):
    first, _, last = text.partition("-")
    return range(int(first), int(last or first) + 1)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=numbers, default=range(1, 21))
    parser.add_argument("--seconds", type=int, default=10)
    parser.add_argument("--keep", type=Path, help="keep clinics and proofs in this folder, and use those that are there")
    parser.add_argument("--prove-only", action="store_true")
    home = os.environ.get("JAVA_HOME")
    parser.add_argument("--java", default=str(Path(home) / "bin/java") if home else "java")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        compare(options, folder)


def compare(options, folder):
    near = proven = 0
    for seed in options.seeds:
        bundle, known = prove(seed, folder)
        if known is None:
            print(f"{seed}: not proven")
            continue
        if options.prove_only:
            print(f"{seed}: {known}", flush=True)
            continue
        jar = sorted((ROOT / "backend/target").glob("painclinic-backend-*.jar"))[-1]
        out = folder / "planned.json"
        subprocess.run([options.java, "-jar", jar, "plan", bundle, "--out", out, "--seconds", str(options.seconds)], check=True, capture_output=True)
        judged = judge(bundle, out)
        good = judged["hard"] == 0 and judged["missing"] == known["missing"] and judged["soft"] <= 1.1 * known["soft"]
        proven, near = proven + 1, near + good
        print(f"{seed}: missing {judged['missing']} ({known['missing']}), cost {judged['soft']} ({known['soft']}){'' if good else '  NOT NEAR'}", flush=True)
    if not options.prove_only:
        print(f"{near} of {proven} at the proven missing and at most a tenth dearer")


if __name__ == "__main__":
    main()
