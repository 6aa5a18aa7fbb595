"""Run the yardstick over many cases at once: check_many.py YARDSTICK CASES

CASES holds NAME.bundle.json, NAME.schedule.json and NAME.baseline.json; one JSON line is printed for each, in order.
"""
import json
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, sys.argv[1])
import check_schedule as yardstick

for path in sorted(Path(sys.argv[2]).glob("*.bundle.json")):
    name = path.name[: -len(".bundle.json")]
    bundle = yardstick.Bundle(yardstick.load(path))
    sessions, unscheduled = yardstick.schedule(path.with_name(name + ".schedule.json"), bundle, [bundle.version])
    baseline = yardstick.schedule(path.with_name(name + ".baseline.json"), bundle, [1, 2])[0]
    broken = yardstick.check(bundle, sessions, unscheduled)
    print(json.dumps({
        "name": name,
        "rules": dict(Counter(rule for rule, _ in broken)),
        "alone": yardstick.measure(bundle, sessions),
        "against": yardstick.measure(bundle, sessions, baseline),
    }))
