"""Draws a sample again from a frozen frame and a seed, with nothing but Python (3.9 or later). The method: sampling.md.

    python3 redraw.py frame.txt 12345678901234567890

The frame is its text, as sampling.md describes it, or the same as JSON:
    {"method": "cube", "sizes": {"main": 60, "reserve": 15, "followUp": 15},
     "margins": [{"key": "gender", "levels": ["Female", "Male"]}], "records": [{"id": "AB-130", "levels": ["Female"]}]}
A file that holds this under "frame" will do too.
"""
import hashlib
import json
import re
import sys
import unicodedata

WHITE_SPACE = re.compile("[\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")
INVISIBLE = re.compile("[\u200b-\u200d\u2060\ufeff]")
EPSILON = 1e-9
NEGLIGIBLE = 1e-11


def sha256(text):
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def code_units(text):
    return text.encode("utf-16-be")


def canonical(record_id):
    text = unicodedata.normalize("NFC", INVISIBLE.sub("", record_id))
    return unicodedata.normalize("NFC", WHITE_SPACE.sub(" ", text).strip(" ").upper())


def read_frame(text):
    if text.startswith("{"):
        file = json.loads(text)
        return file.get("frame", file)
    first, (_, method), (_, *sizes), *lines = [line.split("\t") for line in text.removesuffix("\n").split("\n")]
    if first != ["pir-frame", "1"]:
        raise SystemExit("This is not the text of a frame.")
    start = [line[0] for line in lines].index("records")
    return {"method": method, "sizes": dict(zip(("main", "reserve", "followUp"), map(int, sizes))),
            "margins": [{"key": key, "levels": levels} for _, key, *levels in lines[:start]],
            "records": [{"id": record_id, "levels": levels} for record_id, *levels in lines[start + 1:]]}


def frame_text(frame, records):
    lines = [["pir-frame", "1"], ["method", frame["method"]],
             ["sizes"] + [str(frame["sizes"][stage]) for stage in ("main", "reserve", "followUp")]]
    lines += [["margin", margin["key"]] + margin["levels"] for margin in frame["margins"]]
    lines += [["records", str(len(records))]]
    lines += [[record_id] + records[record_id] for record_id in sorted(records, key=code_units)]
    return "".join("\t".join(line) + "\n" for line in lines)


def ticket(stage_seed, record_id):
    return "0." + str(int(sha256(sha256(stage_seed) + record_id), 16)).rjust(64, "0")[::-1]


def uniform(stage_seed, k):
    return (int(sha256(f"{stage_seed},{k}"), 16) >> 203) / 2**53


def first_dependency(columns):
    """How often each column is in the first combination that is zero; None where there is none."""
    basis = []
    for j, column in enumerate(columns):
        v, c = list(column), [0.0] * len(columns)
        c[j] = 1.0
        for pivot, basis_v, basis_c in basis:
            t = v[pivot]
            if t != 0:
                v = [a - t * b for a, b in zip(v, basis_v)]
                v[pivot] = 0.0
                c = [a - t * b for a, b in zip(c, basis_c)]
        largest = max(abs(a) for a in v)
        if largest < EPSILON:
            return c
        pivot = [abs(a) for a in v].index(largest)
        scale = v[pivot]
        basis.append((pivot, [a / scale for a in v], [a / scale for a in c]))
    return None


def softest_direction(levels):
    """How far each record goes when all levels together move least. levels: of each undecided record, in ticket order."""
    k, lower, d = len(levels), [], []
    for i in range(k):
        lower.append([])
        for j in range(i + 1):
            r = 1000.0 + sum(a == b for a, b in zip(levels[i], levels[j])) + (1e-6 if i == j else 0.0)
            for m in range(j):
                r -= lower[i][m] * d[m] * lower[j][m]
            if i == j:
                d.append(r)
            else:
                lower[i].append(r / d[j])
    c = [1 / (i + 1) for i in range(k)]
    for _ in range(20):
        for i in range(k):
            for m in range(i):
                c[i] -= lower[i][m] * c[m]
        c = [a / b for a, b in zip(c, d)]
        for i in reversed(range(k)):
            for m in range(i):
                c[m] -= lower[i][m] * c[i]
        largest = max(abs(a) for a in c)
        c = [a / largest for a in c]
    total = 0.0
    for a in c:  # Not with sum(): since Python 3.12 it rounds in another way.
        total += a
    return [a - total / k for a in c]


def cube_soft(pool, n, margins, stage_seed):
    return cube(pool, n, margins, stage_seed, is_soft=True)


def cube(pool, n, margins, stage_seed, is_soft=False):
    """pool: (ID, levels) of each record, in ticket order."""
    rows = [[1.0] * len(pool)]
    for m, margin in enumerate(margins):
        for level in margin["levels"]:
            row = [1.0 if levels[m] == level else 0.0 for _, levels in pool]
            if 1.0 in row:
                rows.append(row)
    p, active, undecided, k = [n / len(pool)] * len(pool), list(rows), list(range(len(pool))), 0
    is_landing_softly = False
    while undecided:
        taken = undecided[:len(active) + 1]
        c = None if is_landing_softly else first_dependency([[row[i] for row in active] for i in taken])
        if c is None and is_soft and len(undecided) > 1:
            is_landing_softly = True  # There is no dependency, so the window holds all undecided records.
            c = softest_direction([pool[i][1] for i in taken])
        if c is None:
            if is_soft or len(active) == 1:
                p[undecided[0]] = 1.0 if p[undecided[0]] >= 0.5 else 0.0
                break
            counts = [sum(row[i] for i in undecided) for row in active[1:]]
            del active[max(r + 1 for r, count in enumerate(counts) if count == min(counts))]
            continue
        moved = [(i, a) for i, a in zip(taken, c) if abs(a) > NEGLIGIBLE]
        up = min((1 - p[i]) / a if a > 0 else p[i] / -a for i, a in moved)
        down = min(p[i] / a if a > 0 else (1 - p[i]) / -a for i, a in moved)
        k += 1
        step = up if uniform(stage_seed, k) * (up + down) < down else -down
        for i, a in moved:
            p[i] += step * a
            p[i] = 0.0 if p[i] < EPSILON else 1.0 if p[i] > 1 - EPSILON else p[i]
        undecided = [i for i in undecided if 0 < p[i] < 1]
    return [pool[i] for i in range(len(pool)) if p[i] == 1]


def systematic(pool, n, margins, stage_seed):
    """pool: as for the cube; sorting keeps ticket order among records with the same levels."""
    def rank(record):
        return [margin["levels"].index(level) for margin, level in zip(margins, record[1])]
    ordered, size, u = sorted(pool, key=rank), len(pool), uniform(stage_seed, 1)
    return [ordered[min(size - 1, int(u * size / n + k * size / n))] for k in range(n)]


def draw_stage(frame, pool, n, stage_seed):
    pool = sorted(pool, key=lambda record: ticket(stage_seed, record[0]))
    if n >= len(pool):
        return pool
    if n == 0:
        return []
    method = {"cube": cube, "cube-soft": cube_soft, "systematic": systematic}[frame["method"]]
    drawn = method(pool, n, frame["margins"], stage_seed)
    return [record for record in pool if record in drawn]


def redraw(frame, seed):
    records = {canonical(record["id"]): record["levels"] for record in frame["records"]}
    records.pop("", None)
    if len(records) < sum(canonical(record["id"]) != "" for record in frame["records"]):
        raise SystemExit("Two records have the same ID.")
    margins = [margin["levels"] for margin in frame["margins"]]
    for levels in records.values():
        if len(levels) != len(margins) or any(own not in known for own, known in zip(levels, margins)):
            raise SystemExit("A record has a level that its margin does not have.")
    sizes, seed = frame["sizes"], seed.strip()
    everyone = list(records.items())
    main = draw_stage(frame, everyone, sizes["main"], seed + "/main")
    rest = [record for record in everyone if record not in main]
    stages = {"main": main,
              "reserve": draw_stage(frame, rest, sizes["reserve"], seed + "/reserve"),
              "followUp": draw_stage(frame, main, sizes["followUp"], seed + "/follow-up")}
    ids = {stage: [record_id for record_id, _ in drawn] for stage, drawn in stages.items()}
    return {"digest": sha256(frame_text(frame, records)), **ids}


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8-sig") as file:
        frame = read_frame(file.read())
    print(json.dumps(redraw(frame, sys.argv[2]), ensure_ascii=False, indent=2))
