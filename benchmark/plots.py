"""Draws what the benchmark measured as SVG, and puts its table into docs/planner/figures.md. Needs nothing but Python."""
import math
from pathlib import Path

BEGIN, END = "<!-- benchmark: begin -->", "<!-- benchmark: end -->"
COLOURS = ["#2f7ed8", "#d9730d", "#3a9d5d"]
WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 640, 360, 70, 20, 40, 50
INK = "#7a7f87"  # readable on light and on dark


class Chart:
    """One picture with two axes; logarithmic where asked for."""

    def __init__(self, title, across, up, xs, ys, log=False):
        self.log = log
        self.x0, self.x1 = bounds(xs, log)
        self.y0, self.y1 = bounds([0, *ys] if not log else ys, log)
        self.parts = [text(WIDTH / 2, 22, title, "middle", 15),
                      text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 10, across, "middle"),
                      f'<text x="16" y="{(TOP + HEIGHT - BOTTOM) / 2:.0f}" font-size="12" fill="{INK}" text-anchor="middle" '
                      f'transform="rotate(-90 16 {(TOP + HEIGHT - BOTTOM) / 2:.0f})">{escape(up)}</text>']
        for value in ticks(self.x0, self.x1, log):
            x = self.x(value)
            self.parts.append(line(x, TOP, x, HEIGHT - BOTTOM))
            self.parts.append(text(x, HEIGHT - BOTTOM + 16, number(value), "middle"))
        for value in ticks(self.y0, self.y1, log):
            y = self.y(value)
            self.parts.append(line(LEFT, y, WIDTH - RIGHT, y))
            self.parts.append(text(LEFT - 6, y + 4, number(value), "end"))
        self.legends = 0

    def x(self, value):
        return LEFT + (WIDTH - LEFT - RIGHT) * share(value, self.x0, self.x1, self.log)

    def y(self, value):
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * share(value, self.y0, self.y1, self.log)

    def points(self, points, colour):
        for x, y in points:
            self.parts.append(f'<circle cx="{self.x(x):.1f}" cy="{self.y(y):.1f}" r="4" fill="{colour}"/>')

    def path(self, points, colour, width=2, opacity=1.0):
        if points:
            joined = " ".join(f"{self.x(x):.1f},{self.y(y):.1f}" for x, y in points)
            self.parts.append(f'<polyline points="{joined}" fill="none" stroke="{colour}" stroke-width="{width}" stroke-opacity="{opacity}"/>')

    def legend(self, name, colour):
        y = TOP + 14 + 18 * self.legends
        self.legends += 1
        self.parts.append(f'<rect x="{WIDTH - 170}" y="{y - 9}" width="12" height="10" fill="{colour}"/>')
        self.parts.append(text(WIDTH - 152, y, name, "start"))

    def svg(self):
        body = "\n".join(self.parts)
        return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}" '
                f'font-family="sans-serif" role="img">\n{body}\n</svg>\n')


def escape(words):
    return words.replace("&", "&amp;").replace("<", "&lt;")


def text(x, y, words, anchor, size=12):
    return f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" fill="{INK}" text-anchor="{anchor}">{escape(words)}</text>'


def line(x1, y1, x2, y2):
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{INK}" stroke-opacity="0.3"/>'


def bounds(values, log):
    low, high = min(values), max(values)
    if log:
        return max(low, 0.5) / 1.2, max(high, 1) * 1.2
    return low, high if high > low else low + 1


def share(value, low, high, log):
    return math.log(max(value, low) / low) / math.log(high / low) if log else (value - low) / (high - low)


def ticks(low, high, log):
    if log:
        powers = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
        return [base * 10.0**power for power in powers for base in (1, 2, 5) if low <= base * 10.0**power <= high]
    step = 10.0 ** math.floor(math.log10((high - low) / 4))
    step *= next(factor for factor in (1, 2, 5, 10) if (high - low) / (step * factor) <= 6)
    return [step * n for n in range(math.ceil(low / step), math.floor(high / step) + 1)]


def number(value):
    return f"{value:,.0f}" if value == int(value) else f"{value:g}"


def runs(result):
    return [run for run in result["runs"] if "failed" not in run]


def cost_over_time(results):
    """Each seed a thin line from its first schedule on; the ratio to the clerk, so that sizes can be compared."""
    sizes = [(name, result) for name, result in results["sizes"].items() if any(run["progress"] for run in runs(result))]
    lines = {name: [[(second, cost / result["clerk"]["soft"]) for second, _, cost in run["progress"]]
                    + [(max(result["seconds"], run["progress"][-1][0]), run["soft"] / result["clerk"]["soft"])] for run in runs(result) if run["progress"]]
             for name, result in sizes}
    points = [point for some in lines.values() for one in some for point in one]
    if not points:
        return None
    chart = Chart("Soft cost over time", "seconds since the start", "soft cost ÷ the clerk's", [0] + [x for x, _ in points], [y for _, y in points])
    for colour, (name, some) in zip(COLOURS, lines.items()):
        for one in some:
            chart.path(one, colour, 1.5, 0.6)
        chart.legend(f"{name} ({len(some)} seeds)", colour)
    return chart.svg()


def first_complete(results):
    points = [(sum_owed(name), run["complete"], n) for n, (name, result) in enumerate(results["sizes"].items()) for run in runs(result) if run["complete"] is not None]
    if not points:
        return None
    chart = Chart("Time to the first complete schedule", "sessions owed", "seconds (each dot a seed)", [0] + [x for x, _, _ in points], [y for _, y, _ in points])
    for n, name in enumerate(results["sizes"]):
        chart.points([(x, y) for x, y, size in points if size == n], COLOURS[n % len(COLOURS)])
        chart.legend(name, COLOURS[n % len(COLOURS)])
    return chart.svg()


def sum_owed(name):
    return {"small": 1_171, "medium": 6_474, "large": 24_273}[name]


def growth(results, key, title, unit):
    rows = [row for row in results.get("growth", []) if "failed" not in row and row.get(key) is not None]
    if len(rows) < 2:
        return None
    points = [(row["sessions"], row[key]) for row in rows]
    chart = Chart(title, "sessions owed", unit, [0] + [x for x, _ in points], [y for _, y in points])
    chart.path(points, COLOURS[0])
    chart.points(points, COLOURS[0])
    return chart.svg()


def write(results, report, folder):
    """Writes the pictures there is something to draw for, and the section of figures.md between the two markers."""
    folder = Path(folder)
    pictures = {"cost-over-time.svg": cost_over_time(results),
                "first-complete.svg": first_complete(results),
                "growth-seconds.svg": growth(results, "complete", "Growth: time to the first complete schedule", "seconds"),
                "growth-memory.svg": growth(results, "megabytes", "Growth: peak memory of the process", "MB")}
    shown = []
    for name, picture in pictures.items():
        if picture:
            (folder / name).write_text(picture)
        if (folder / name).exists():
            shown.append(f"![{name.removesuffix('.svg').replace('-', ' ')}]({name})")
    page = folder / "figures.md"
    before, _, rest = page.read_text().partition(BEGIN)
    _, _, after = rest.partition(END)
    page.write_text("\n".join([before + BEGIN, report, "", *shown, END]) + after)
