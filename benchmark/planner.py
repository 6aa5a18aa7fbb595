#!/usr/bin/env python3
"""Hold the planner beside the booking clerk: the same bundles, the same machine, one run.

    python3 benchmark/planner.py --seeds 10 --reference --grow --full --plots
    python3 benchmark/planner.py --only "" --full --seeds 3 --beside OLD.jar

Build the jar first: ./mvnw -DskipTests package. One Java process runs at a time. Every schedule is judged by the outside referee,
yardstick/check_schedule.py; the bound beside it is the product's own (docs/planner/bounds.md). Nothing here fails on a slow day:
each aim is printed as met or not met. --full fills small and medium beyond what they can hold; beside another jar it says what a session won costs. --plots rewrites the pictures and the table in docs/planner from what was measured.
"""
import argparse
import json
import os
import platform
import re
import statistics
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

import grow
import plots

ROOT = Path(__file__).resolve().parent.parent
REFERENCES = ROOT / "benchmark/references.json"
RUNS = {  # name: (bundle, seconds, aim as a ratio to the clerk's cost, aim as a share above the own long run)
    "small": (ROOT / "backend/src/test/resources/bundles/small.json", 30, None, 0.03),
    "medium": (ROOT / "backend/src/test/resources/bundles/medium.json", 60, 0.45, 0.05),
    "large": (ROOT / "benchmark/large.json", 120, 0.6, None),
    "programmes": (ROOT / "backend/src/test/resources/bundles/programmes.json", 60, None, None),
}
COMPLETE_WITHIN = {"large": 30}  # seconds
REFERENCE_SECONDS = 600
LOADS = (1.6, 2.2, 3.0)  # times as many patients as the bundle has
FULL = ("small", "medium")
GROWTH = (3_000, 6_000, 12_000, 24_000, 60_000)  # sessions


def judge(bundle, schedule):
    command = [sys.executable, ROOT / "yardstick/check_schedule.py", bundle, schedule, "--json"]
    return json.loads(subprocess.run(command, capture_output=True, text=True).stdout)


def clerk(bundle, folder):
    schedule = folder / "clerk.json"
    with open(schedule, "w") as out:
        subprocess.run([sys.executable, ROOT / "yardstick/book_first_fit.py", bundle], stdout=out, check=True)
    return {name: judge(bundle, schedule)[name] for name in ("missing", "soft")}


class Product:
    """The built jar."""

    def __init__(self, options, jar=None):
        jars = [jar] if jar else sorted((ROOT / "backend/target").glob("painclinic-backend-*.jar"))
        if not jars:
            sys.exit("No jar in backend/target: build it with ./mvnw -DskipTests package")
        self.command = [options.java, f"-Xmx{options.heap}", "-jar", str(jars[-1])]

    def plan(self, bundle, seconds, seed, folder):
        """One run: what the referee says, the progress, the peak memory of the process in MB."""
        schedule = folder / "planner.json"
        command = [*self.command, "plan", str(bundle), "--out", str(schedule), "--seconds", str(seconds), "--seed", str(seed)]
        with open(folder / "err", "w+") as err, open(folder / "out", "w") as out:
            process = subprocess.Popen(command, stdout=out, stderr=err)
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            err.seek(0)
            text = err.read()
        if process.returncode != 0:
            return {"seed": seed, "failed": f"ended with {process.returncode}: {text[-500:]}"}
        progress = [tuple(map(int, line)) for line in re.findall(r"(\d+) s\s+not planned: (\d+)\s+cost: (\d+)", text)]
        judged = judge(bundle, schedule)
        bound = self.bound(bundle, schedule)
        complete = [second for second, unplanned, _ in progress if unplanned <= judged["unplanned"]]
        return {"seed": seed, "hard": judged["hard"], "unplanned": judged["unplanned"], "missing": judged["missing"], "soft": judged["soft"],
                "bound": bound, "progress": progress, "first": progress[0][0] if progress else None,
                "complete": complete[0] if complete else None, "megabytes": usage.ru_maxrss // 1024}

    def bound(self, bundle, schedule):
        run = subprocess.run([*self.command, "check", str(bundle), str(schedule), "--json"], capture_output=True, text=True)
        try:
            return json.loads(run.stdout).get("bound")
        except ValueError:
            return None


def good(runs):
    return [run for run in runs if "failed" not in run]


def measure(product, name, seeds, scale, folder):
    bundle, seconds, _, _ = RUNS[name]
    seconds = max(1, round(seconds * scale))
    result = {"seconds": seconds, "scale": scale, "clerk": clerk(bundle, folder), "runs": []}
    for seed in range(seeds):
        result["runs"].append(product.plan(bundle, seconds, seed, folder))
        print(f"{name}, seed {seed}: {say(result['runs'][-1])}", file=sys.stderr, flush=True)
    return result


def say(run):
    return run.get("failed") or f"missing {run['missing']}, cost {run['soft']}, complete at {run['complete']} s, {run['megabytes']} MB"


def references(product, names, scale, folder):
    """Long runs of the planner itself, kept so that later runs can be held beside them."""
    known = json.loads(REFERENCES.read_text()) if REFERENCES.exists() else {}
    for name in names:
        if RUNS[name][3] is not None:
            seconds = max(1, round(REFERENCE_SECONDS * scale))
            run = product.plan(RUNS[name][0], seconds, 0, folder)
            if "failed" not in run:
                known[name] = {"seconds": seconds, "seed": 0, "missing": run["missing"], "soft": run["soft"], "on": date.today().isoformat()}
    REFERENCES.write_text(json.dumps(known, indent=1) + "\n")


def growth(product, sizes, scale, folder):
    rows = []
    for size in sizes:
        clinic = folder / "grown.json"
        sessions = grow.write(size, clinic)
        seconds = max(1, round(120 * scale))
        run = product.plan(clinic, seconds, 0, folder)
        rows.append({"sessions": sessions, "seconds": seconds, **run})
        print(f"{sessions} sessions: {say(run)}", file=sys.stderr, flush=True)
    return rows


def full(product, beside, loads, seeds, scale, folder):
    """Clinics with more patients than hours, by turns with another jar if there is one."""
    rows = []
    for name in FULL:
        for load in loads:
            clinic = folder / "full.json"
            sessions = grow.write_crowded(RUNS[name][0], load, clinic)
            seconds = max(1, round(RUNS[name][1] * scale))
            row = {"name": name, "load": load, "sessions": sessions, "seconds": seconds, "clerk": clerk(clinic, folder), "runs": [], "beside": []}
            for seed in range(seeds):
                for key, jar in (("runs", product), ("beside", beside)):
                    if jar:
                        row[key].append(jar.plan(clinic, seconds, seed, folder))
                        print(f"{name} at {load}, seed {seed}, {key}: {say(row[key][-1])}", file=sys.stderr, flush=True)
            rows.append(row)
    return rows


def full_table(rows):
    yield "| bundle, load | sessions | s | seeds | broken | missing: clerk | other jar | planner | bound | soft cost: other jar | planner | soft points for a session won |"
    yield "|" + "---|" * 12
    for row in rows:
        runs, beside = good(row["runs"]), good(row["beside"])
        if not runs:
            yield f"| {row['name']}, {row['load']} | failed |"
            continue
        missing, soft = (statistics.mean(run[key] for run in runs) for key in ("missing", "soft"))
        bound = min((run["bound"]["missing"] for run in runs if run["bound"]), default="?")
        before = {key: statistics.mean(run[key] for run in beside) for key in ("missing", "soft")} if beside else None
        won = before["missing"] - missing if before else 0
        yield (f"| {row['name']}, {row['load']} | {row['sessions']:,} | {row['seconds']} | {len(runs)} | {max(run['hard'] for run in runs)} | {row['clerk']['missing']} "
               f"| {format(before['missing'], ',.0f') if before else '–'} | {missing:,.0f} | {bound} | {format(before['soft'], ',.0f') if before else '–'} | {soft:,.0f} "
               f"| {format((soft - before['soft']) / won, ',.0f') if won > 0.5 else '–'} |")


def table(results):
    yield ("| bundle | s | seeds | first schedule (s) | complete (s) | broken | missing: clerk | planner (bound) | soft cost: clerk | planner: median (min–max) | ratio "
           "| lower bound | gap | peak memory |")
    yield "|" + "---|" * 14
    for name, result in results["sizes"].items():
        runs = good(result["runs"])
        if not runs:
            yield f"| {name} | {result['seconds']} | {len(result['runs'])} | failed: {result['runs'][0]['failed']!r} |"
            continue
        costs = [run["soft"] for run in runs]
        middle = statistics.median(costs)
        bounds = [run["bound"] for run in runs if run["bound"]]
        low = min((bound["soft"] for bound in bounds), default=0)
        least = min((bound["missing"] for bound in bounds), default="?")
        yield (f"| {name} | {result['seconds']} | {len(runs)} | {worst(runs, 'first')} | {worst(runs, 'complete')} | {max(run['hard'] for run in runs)} "
               f"| {result['clerk']['missing']} | {max(run['missing'] for run in runs)} ({least}) | {result['clerk']['soft']:,} "
               f"| {middle:,.0f} ({min(costs):,}–{max(costs):,}) | {middle / result['clerk']['soft']:.3f} "
               f"| {low:,} | {f'{100 * (middle / low - 1):.0f} %' if low else '–'} | {max(run['megabytes'] for run in runs):,} MB |")


def worst(runs, key):
    values = [run[key] for run in runs]
    return "?" if None in values else max(values)


def aims(results):
    """Each aim in words, with the figure and whether it is met."""
    for name, result in results["sizes"].items():
        runs = good(result["runs"])
        _, seconds, ratio, above = RUNS[name]
        if not runs:
            yield f"{name}: no run ended well: **not met**"
            continue
        short = "" if result["seconds"] >= seconds else f" (measured at {result['seconds']} s only)"
        middle = statistics.median(run["soft"] for run in runs)
        if ratio:
            yield verdict(f"{name} at {seconds} s: cost at most {ratio} of the clerk's", middle / result["clerk"]["soft"], ratio, short)
        reference = results.get("references", {}).get(name)
        if above is not None and reference is None:
            yield f"{name}: within {above:.0%} of the long run: **not measured** (no reference; run with --reference)"
        elif above is not None:
            yield verdict(f"{name}: at most {1 + above:.2f} of the own run of {reference['seconds']} s (cost {reference['soft']:,})",
                          middle / reference["soft"], 1 + above, short)
        if name in COMPLETE_WITHIN:
            within = COMPLETE_WITHIN[name]
            times = [run["complete"] for run in runs]
            figure = None if None in times else statistics.median(times)
            yield verdict(f"{name}: complete within {within} s", figure, within, "")
            whole = all(run["bound"] and run["missing"] <= run["bound"]["missing"] for run in runs)
            yield f"{name}: nothing missing that could be planned: **{'met' if whole else 'not met'}**"
    for row in results.get("growth", []):
        if row["sessions"] >= 60_000:
            yield f"60,000 sessions in the heap given ({results['heap']}): **{'not met' if 'failed' in row else 'met'}** ({say(row)})"


def verdict(aim, figure, limit, remark):
    if figure is None:
        return f"{aim}: **not met** (never){remark}"
    return f"{aim}: **{'met' if figure <= limit else 'not met'}** ({figure:.3g}){remark}"


def growth_table(rows):
    yield "| sessions | s | first schedule (s) | complete (s) | missing (bound) | soft cost | gap to the bound | peak memory |"
    yield "|" + "---|" * 8
    for row in rows:
        if "failed" in row:
            yield f"| {row['sessions']:,} | failed: {row['failed'].splitlines()[0][:80]} |"
        else:
            bound = row["bound"] or {"missing": "?", "soft": 0}
            gap = f"{100 * (row['soft'] / bound['soft'] - 1):.0f} %" if bound["soft"] else "–"
            yield (f"| {row['sessions']:,} | {row['seconds']} | {row['first']} | {row['complete']} | {row['missing']} ({bound['missing']}) | {row['soft']:,} | {gap} "
                   f"| {row['megabytes']:,} MB |")


def report(results):
    lines = [f"Measured on {results['on']}, {results['machine']}, heap {results['heap']}. Times are those of the slowest seed; progress is read every five seconds.", ""]
    lines += [*table(results), "", *(f"- {aim}" for aim in aims(results))]
    if results.get("growth"):
        lines += ["", *growth_table(results["growth"])]
    if results.get("full"):
        lines += ["", *full_table(results["full"])]
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=int, default=1)
    for name in RUNS:
        parser.add_argument(f"--seeds-{name}", type=int, help=f"instead of --seeds for {name}")
    parser.add_argument("--only", default="small,medium,large")
    parser.add_argument("--scale", type=float, default=1.0, help="of the usual seconds, for a quick look")
    parser.add_argument("--heap", default="1500m")
    parser.add_argument("--reference", action="store_true", help="make the long runs again and keep their figures in benchmark/references.json")
    parser.add_argument("--grow", nargs="?", const=",".join(map(str, GROWTH)), help="clinics of these sizes besides, in sessions")
    parser.add_argument("--full", nargs="?", const=",".join(map(str, LOADS)), help="small and medium with this many times their patients besides")
    parser.add_argument("--beside", type=Path, help="another jar of the planner, to hold --full beside")
    parser.add_argument("--results", type=Path, help="keep everything measured in this file")
    parser.add_argument("--from-results", type=Path, help="measure nothing: report and draw what this file holds")
    parser.add_argument("--plots", action="store_true", help="rewrite the pictures and the table in docs/planner")
    home = os.environ.get("JAVA_HOME")
    parser.add_argument("--java", default=str(Path(home) / "bin/java") if home else "java", help="a Java 25 (default: JAVA_HOME's, or the one on the path)")
    options = parser.parse_args()
    results = json.loads(options.from_results.read_text()) if options.from_results else run(options)
    if options.results:
        options.results.write_text(json.dumps(results, indent=1) + "\n")
    print(report(results))
    if options.plots:
        plots.write(results, report(results), ROOT / "docs/planner")


def run(options):
    product = Product(options)
    names = options.only.split(",") if options.only else []
    results = {"on": date.today().isoformat(), "machine": f"{os.cpu_count()} cores, {platform.system()}", "heap": options.heap, "sizes": {}}
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        if options.reference:
            references(product, names, options.scale, folder)
        if REFERENCES.exists():
            results["references"] = json.loads(REFERENCES.read_text())
        for name in names:
            seeds = getattr(options, f"seeds_{name}") or options.seeds
            results["sizes"][name] = measure(product, name, seeds, options.scale, folder)
        if options.grow:
            results["growth"] = growth(product, map(int, options.grow.split(",")), options.scale, folder)
        if options.full:
            beside = Product(options, options.beside) if options.beside else None
            results["full"] = full(product, beside, list(map(float, options.full.split(","))), options.seeds, options.scale, folder)
    return results


if __name__ == "__main__":
    main()
