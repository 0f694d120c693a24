"""Draws a sample again from a frozen frame and a seed, with nothing but Python (3.9 or later). The method: sampling.md.

    python3 redraw.py frame.txt 12345678901234567890

The file holds the frame as text or as JSON, as sampling.md describes them. The digest and the drawn IDs are printed as
JSON. The program ends with 0, or with 2 and a sentence on what stands against the draw.
"""
import hashlib
import json
import re
import sys
import unicodedata

WHITE_SPACE = re.compile("[\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")
INVISIBLE = re.compile("[\u200b-\u200d\u2060\ufeff]")
UNWRITABLE = re.compile("[\t\n\r\ud800-\udfff]")
EXCEL_ERROR = re.compile("#(N/A|REF!|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|UNKNOWN!|CONNECT!|BUSY!"
                         "|EXTERNAL!|PYTHON!|GETTING_DATA)")
EXPONENT = re.compile("[+-]?[0-9]([.,][0-9]+)?E[+-][0-9]{2,}")
LARGEST_WHOLE_NUMBER = 999_999_999_999_999
STAGES = ("main", "reserve", "followUp")
EPSILON = 1e-9
NEGLIGIBLE = 1e-11


class Refusal(Exception):
    """What stands against the draw, in a sentence."""


def need(is_so, sentence):
    if not is_so:
        raise Refusal(sentence)


def sha256(text):
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def code_units(text):
    return text.encode("utf-16-be")


def canonical(record_id):
    text = unicodedata.normalize("NFC", INVISIBLE.sub("", record_id))
    return unicodedata.normalize("NFC", WHITE_SPACE.sub(" ", text).strip(" ").upper())


def read_file(path):
    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            return file.read()
    except OSError:
        raise Refusal(f"{path}: there is no such file, or it cannot be read.") from None
    except UnicodeDecodeError:
        raise Refusal(f"{path}: save this file as UTF-8.") from None


def read_frame(text):
    """What the file says, not checked yet."""
    if text.lstrip()[:1] not in ("{", "[", '"'):
        return read_frame_text(text)
    try:
        file = json.loads(text)
    except (ValueError, RecursionError):
        raise Refusal("This is neither JSON nor the text of a frame.") from None
    need(not isinstance(file, dict) or file.get("format") != "pir-draw",
         "This is the record of a draw, which holds the digest of the frame: give the frame itself.")
    return file["frame"] if isinstance(file, dict) and "frame" in file else file


def read_frame_text(text):
    need("\r" not in text, "Save the frame with line feeds alone (LF) at the ends of its lines.")
    first, *lines = [line.split("\t") for line in text.removesuffix("\n").split("\n")]
    need(first == ["pir-frame", "1"], "This is no frame: its first line is pir-frame, a tab and 1.")
    names = [line[0] for line in lines]
    start = names.index("records", 2) if "records" in names[2:] else 0
    need(start and names[:start] == ["method", "sizes"] + ["margin"] * (start - 2)
         and len(lines[0]) == 2 and len(lines[1]) == 4 and all(len(line) > 1 for line in lines[2:start]),
         "The lines of a frame are method, sizes, one for each margin, records and one for each record, with tabs between "
         "their fields.")
    records = lines[start + 1:]
    need(lines[start] == ["records", str(len(records))], "The frame has not as many records as its line records says.")
    sizes = [int(size) if re.fullmatch("[0-9]{1,15}", size) else None for size in lines[1][1:]]
    return {"method": lines[0][1], "sizes": dict(zip(STAGES, sizes)),
            "margins": [{"key": key, "levels": levels} for _, key, *levels in lines[2:start]],
            "records": [{"id": record_id, "levels": levels} for record_id, *levels in records]}


def checked(frame):
    """The frame with sizes as whole numbers and IDs in canonical form. frame: whatever a file held."""
    need(isinstance(frame, dict), "A frame is an object with method, sizes, margins and records.")
    method, sizes, margins, records = [frame.get(part) for part in ("method", "sizes", "margins", "records")]
    need(method in ("cube", "cube-soft", "systematic"), "The method is cube, cube-soft or systematic.")
    need(isinstance(sizes, dict), "The frame needs sizes: main, reserve and followUp.")
    sizes = {stage: whole_number(sizes.get(stage)) for stage in STAGES}
    need(all(size is not None and size >= 0 for size in sizes.values()), "Each size is a whole number, 0 or more.")
    need(isinstance(margins, list), "The frame needs margins, a list.")
    for place, margin in enumerate(margins, 1):
        need(isinstance(margin, dict) and is_texts([margin.get("key")]) and is_texts(margin.get("levels")),
             f"Margin {place} needs a key and a list of levels, none of them empty or with a tab or a line break in it.")
        need(len(set(margin["levels"])) == len(margin["levels"]), f"Margin {place} has a level twice.")
    need(len({margin["key"] for margin in margins}) == len(margins), "Two margins have the same key.")
    need(isinstance(records, list) and records, "The frame needs records, a list of one or more.")
    place_of = {}
    for place, record in enumerate(records, 1):
        need(isinstance(record, dict) and isinstance(record.get("levels"), list), f"Record {place} needs an ID and levels.")
        record_id = read_id(record.get("id"))
        need(record_id is not None, f"Record {place} has no ID that can be used.")
        need(record_id not in place_of, f"Records {place_of.get(record_id)} and {place} have the same ID.")
        place_of[record_id] = place
        need(len(record["levels"]) == len(margins), f"Record {place} needs one level for each margin.")
        need(all(level in margin["levels"] for level, margin in zip(record["levels"], margins)),
             f"Record {place} has a level that its margin does not have.")
    own_levels = [record["levels"] for record in records]
    return {"method": method, "sizes": sizes, "margins": margins,
            "records": [{"id": record_id, "levels": levels} for record_id, levels in zip(place_of, own_levels)]}


def checked_seed(typed):
    seed = typed.strip()
    need(re.fullmatch("[ -~]{1,100}", seed),
         "The seed has 1 to 100 characters: letters without accents, digits, spaces and plain signs.")
    return seed


def whole_number(value):
    """60 for 60, 60.0 and 6e1; None for anything else and for more than 15 digits."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    is_whole = isinstance(value, int) and not isinstance(value, bool) and abs(value) <= LARGEST_WHOLE_NUMBER
    return value if is_whole else None


def is_texts(value):
    return isinstance(value, list) and all(isinstance(text, str) and text and not UNWRITABLE.search(text) for text in value)


def read_id(value):
    """The canonical ID; None where there is none."""
    if not isinstance(value, str):
        number = whole_number(value)
        return None if number is None else str(number)
    record_id = canonical(value)
    is_damaged = UNWRITABLE.search(record_id) or EXCEL_ERROR.fullmatch(record_id) or EXPONENT.fullmatch(record_id)
    return None if record_id == "" or is_damaged else record_id


def frame_text(frame, records):
    lines = [["pir-frame", "1"], ["method", frame["method"]],
             ["sizes"] + [str(frame["sizes"][stage]) for stage in STAGES]]
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
    """frame and seed: as checked."""
    records = {record["id"]: record["levels"] for record in frame["records"]}
    sizes = frame["sizes"]
    everyone = list(records.items())
    main = draw_stage(frame, everyone, sizes["main"], seed + "/main")
    rest = [record for record in everyone if record not in main]
    stages = {"main": main,
              "reserve": draw_stage(frame, rest, sizes["reserve"], seed + "/reserve"),
              "followUp": draw_stage(frame, main, sizes["followUp"], seed + "/follow-up")}
    ids = {stage: [record_id for record_id, _ in drawn] for stage, drawn in stages.items()}
    return {"digest": sha256(frame_text(frame, records)), **ids}


def run(arguments):
    try:
        need(len(arguments) == 2, "Give the file of the frame and the seed: python3 redraw.py frame.txt SEED")
        path, typed = arguments
        drawn = redraw(checked(read_frame(read_file(path))), checked_seed(typed))
    except Refusal as refusal:
        print(refusal, file=sys.stderr)
        return 2
    sys.stdout.reconfigure(encoding="utf-8")
    print(json.dumps(drawn, ensure_ascii=False, indent=2))
    return 0


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
