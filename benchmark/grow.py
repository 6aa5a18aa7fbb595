#!/usr/bin/env python3
"""Make a clinic of any size from benchmark/large.json: the same size gives the same clinic.

    python3 benchmark/grow.py 60000 clinic.json
    python3 benchmark/grow.py backend/src/test/resources/bundles/small.json full.json 2.2

Whole clinics are put side by side under new ids; of the last one only as many courses are taken as are needed, and of its people and rooms the same
share. Nobody works or is treated in two of the copies.

With the path of a bundle and a load that clinic is filled beyond what it can hold: its staff, rooms and bookings stay, and its patients come that
many times over, each under an id of their own with the courses and wishes of the one they are a copy of.
"""
import json
import sys
from pathlib import Path

LARGE = Path(__file__).resolve().parent / "large.json"


def nhs_number(n):
    """The n-th number that passes the check and does not repeat one digit."""
    for stem in range(400_000_000 + 3 * n, 999_999_999):
        digits = str(stem)
        check = 11 - sum(int(digit) * (10 - place) for place, digit in enumerate(digits)) % 11
        if check != 10:
            return f"{stem}{0 if check == 11 else check}"
    raise ValueError(n)


def owed(course):
    return course["sessions"] - len(course.get("deliveredOn", []))


def copy(clinic, number, share, first_person):
    """One copy with its ids marked, cut to a share of its courses, staff and rooms (site by site)."""
    def mark(value):
        return f"{value}-{number}" if value is not None else None

    courses = clinic["courses"][: round(share * len(clinic["courses"]))]
    keep = {course["patient"] for course in courses}
    part = {"sites": [{**site, "id": mark(site["id"]), "name": f"{site['name']} {number}"} for site in clinic["sites"]],
            "rooms": [{**room, "id": mark(room["id"]), "site": mark(room["site"])} for room in every(clinic["rooms"], share)],
            "practitioners": [{**one, "id": mark(one["id"]),
                               "workingHours": [{**block, "site": mark(block["site"])} for block in one["workingHours"]]}
                              for one in every(clinic["practitioners"], share)],
            "patients": [], "courses": []}
    for n, patient in enumerate(one for one in clinic["patients"] if one["id"] in keep):
        part["patients"].append({**patient, "id": mark(patient["id"]), "nhsNumber": nhs_number(first_person + n)})
    staff = {one["id"] for one in part["practitioners"]}
    for course in courses:
        grown = {**course, "id": mark(course["id"]), "patient": mark(course["patient"])}
        if "preferredPractitioner" in grown:
            grown["preferredPractitioner"] = mark(grown["preferredPractitioner"])
            if grown["preferredPractitioner"] not in staff:
                del grown["preferredPractitioner"]
        part["courses"].append(grown)
    return part


def every(things, share):
    """That share of the things, evenly spread, at least one."""
    return [thing for n, thing in enumerate(things) if n == 0 or int((n + 1) * share) > int(n * share)]


def clinic(sessions):
    large = json.loads(LARGE.read_text())
    large["courses"] = [large["courses"][(n * 2_741) % len(large["courses"])] for n in range(len(large["courses"]))]  # a fixed shuffle
    whole = sum(map(owed, large["courses"]))
    grown = {**large, "sites": [], "rooms": [], "practitioners": [], "patients": [], "courses": []}
    grown.pop("booked", None)
    number = 0
    while sessions > 0:
        number += 1
        part = copy(large, number, min(1.0, sessions / whole), len(grown["patients"]))
        for key, entries in part.items():
            grown[key] += entries
        sessions -= whole
    return grown


def crowded(bundle, load):
    """The clinic with its patients so many times over; what is booked is of the first ones only."""
    full = {**bundle, "patients": list(bundle["patients"]), "courses": list(bundle["courses"])}
    booked = {attendee["course"] for session in bundle.get("booked", []) for attendee in session["attendees"]}
    number, left = 1, load - 1
    while left > 1e-9:
        number += 1
        people = every(bundle["patients"], min(1.0, left))
        new = {one["id"]: f"{one['id']}-{number}" for one in people}
        full["patients"] += [{**one, "id": new[one["id"]], "nhsNumber": nhs_number(len(full["patients"]) + n)} for n, one in enumerate(people)]
        full["courses"] += [{**course, "id": f"{course['id']}-{number}", "patient": new[course["patient"]]}
                            for course in bundle["courses"] if course["patient"] in new and course["id"] not in booked]
        left -= 1
    return full


def write(sessions, path):
    """Writes the clinic and says how many sessions it owes."""
    return keep(clinic(sessions), path)


def write_crowded(bundle, load, path):
    """The same of a clinic in a file, filled beyond what it can hold."""
    return keep(crowded(json.loads(Path(bundle).read_text()), load), path)


def keep(grown, path):
    Path(path).write_text(json.dumps(grown))
    return sum(map(owed, grown["courses"]))


if __name__ == "__main__":
    owes = write_crowded(sys.argv[1], float(sys.argv[3]), sys.argv[2]) if len(sys.argv) > 3 else write(int(sys.argv[1]), sys.argv[2])
    print(f"{owes:,} sessions owed")
