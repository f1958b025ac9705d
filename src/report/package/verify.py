#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts a published vote again: python3 verify.py [FOLDER]. Exit status: 0 everything agrees, 1 something does not.

Python 3.8 or later and nothing else, on any system. It was written from the rules in words and shares no code with the
program that made the folder. Whole numbers and fractions only: nothing is ever rounded."""
import csv, hashlib, json, pathlib, sys
from fractions import Fraction

WHOLE, NEVER = 10 ** 5, float("inf")   # a whole paper, where parts of it are passed on

def sha256(data):
    return hashlib.sha256(data if isinstance(data, bytes) else data.encode("utf-8")).hexdigest()

class Vote:
    """The rules that were fixed before, and the ballots that were cast."""
    def __init__(self, definition, rows):
        self.rules, self.options, self.sheets = definition["rules"], definition["options"], definition["sheets"]
        self.method, self.numbers, self.rows = self.rules["method"], [o["number"] for o in self.options], rows
        self.seats, self.lot = int(self.rules["seats"]), {o["number"]: o["lot"] for o in self.options}
        self.ballots = [(int(count), self.read(body)) for count, body, _ in rows if body != "spoiled"]
        self.spoiled = sum(int(count) for count, body, _ in rows if body == "spoiled")   # papers that are not valid
        self.orders = [(count, sorted(marks, key=marks.get)) for count, marks in self.ballots if marks]
    def read(self, body):
        """{option: mark}, in votes about one proposal {answer: 1}; empty where the ballot is blank."""
        if self.method in ("yes-no", "consent"):
            return {} if body == "blank" else {{"yes": 1, "no": 2, "abstain": 3}.get(body, body.split(":")[0]): 1}
        marks = zip(self.numbers, body.split(" "))
        return {n: int(mark) for n, mark in marks if mark != "-" and (mark != "0" or self.method == "score")}
    def texts(self):
        """What the two fingerprints are of: the rules, and the ballots with the totals of hands and paper."""
        option, sheet = "option {number}: {text}\nlot {lot}\n", "{channel} {ballots} {blank} {spoiled}: "
        option += "cost {cost} {cost_min} {cost_step} {excludes}\n" if self.method == "budget" else ""
        rules = "workshop vote 1\n" + "".join("%s: %s\n" % line for line in self.rules.items())
        ballots = "workshop ballots 1\n" + "".join("paper " * (way == "paper") + n + "\t%s\n" % b for n, b, way in self.rows)
        for s in self.sheets:
            ballots += sheet.format(**s) + " ".join(map(str, s["counts"])) + "\n"
        return rules + "".join(option.format(**o) for o in self.options), ballots
    def add(self, weigh):
        return {n: sum(count * weigh(marks[n]) for count, marks in self.ballots if n in marks) +
                sum(sheet["counts"][i] for sheet in self.sheets) for i, n in enumerate(self.numbers)}

def choose(totals, places):
    """The highest: who is chosen, who is tied at the line, and for how many of these there is room."""
    line = sorted(totals.values(), reverse=True)[:places][-1]
    above, level = [n for n in totals if totals[n] > line], [n for n in totals if totals[n] == line > 0]
    room = places - len(above)
    return (above + level, [], 0) if len(level) <= room else (above, level, room)

def majority(rules, yes, no, abstain, cast):
    base = {"yes-no": yes + no, "valid": yes + no + abstain, "cast": cast, "present": max(int(rules["present"]), cast),
            "entitled": max(int(rules["entitled"]), cast)}[rules["base"]]
    enough = {"simple": yes > no, "absolute": 2 * yes > base, "two-thirds": 3 * yes >= 2 * base}[rules["majority"]]
    return {"base": base, "adopted": yes > 0 and enough}

def star(vote, totals):
    """Of the two with the highest scores the one that more ballots score higher; seat after seat."""
    lead = lambda a, b: sum(c * ((m.get(a, 0) > m.get(b, 0)) - (m.get(a, 0) < m.get(b, 0))) for c, m in vote.ballots)
    def standing(n):   # of equal totals first who is preferred to the other tied ones, then by lot
        tied = [m for m in left if totals[m] == totals[n] and m != n]
        return -totals[n], -sum(1 + (lead(n, m) > 0) - (lead(n, m) < 0) for m in tied), vote.lot[n]
    winners, left = [], [n for n in totals if totals[n] > 0]
    while left and len(winners) < vote.seats:
        finalists = sorted(left, key=standing)[:2]
        winners.append(min(finalists, key=lambda n: (-lead(n, sum(finalists) - n), -totals[n], vote.lot[n])))
        left.remove(winners[-1])
    return winners

def schulze(vote):
    """Winning votes, strongest paths: who is beaten by nobody. Options left out stand equal below all others."""
    ns, pairs = vote.numbers, [(a, b) for a in vote.numbers for b in vote.numbers]
    over = {(a, b): sum(c for c, m in vote.ballots if m.get(a, len(ns) + 1) < m.get(b, len(ns) + 1)) for a, b in pairs}
    path = {(a, b): over[a, b] if over[a, b] > over[b, a] else 0 for a, b in pairs}
    for c in ns:
        for a, b in pairs:
            path[a, b] = max(path[a, b], min(path[a, c], path[c, b]))
    beats = {a: sum(path[a, b] > path[b, a] for b in ns) for a in ns}
    return [a for a in ns if all(path[a, b] >= path[b, a] for b in ns)], beats

def settle(vote, stages, among, most):
    """The highest or lowest in a count by stages; if tied, by the latest earlier stage that parts them, then by lot."""
    for totals in reversed(stages):
        line = (max if most else min)(totals[n] for n in among)
        among = [n for n in among if totals[n] == line]
    return min(among, key=vote.lot.get)

def instant_runoff(vote):
    """The lowest goes out until one has more than half of the papers that still count."""
    left, stages = list(vote.numbers), []
    while True:
        tops = [(count, next((n for n in order if n in left), None)) for count, order in vote.orders]
        stages.append({n: sum(count for count, top in tops if top == n) for n in left})
        best, papers = max(left, key=stages[-1].get), sum(stages[-1].values())
        if papers == 0 or 2 * stages[-1][best] > papers:
            return [best] if papers else [], stages
        left.remove(settle(vote, stages, left, False))

def scottish(vote):
    """Single transferable votes by SSI 2007/42, rules 45 to 52: five decimals, what is over is cut off."""
    papers, left = [[count, WHOLE, order] for count, order in vote.orders], list(vote.numbers)
    quota = (sum(count for count, _ in vote.orders) // (vote.seats + 1) + 1) * WHOLE
    elected, kept, stages = [], {}, []   # kept: what those keep whose surplus was passed on
    while len(elected) < vote.seats:
        totals = {n: kept.get(n, sum(c * value for c, value, to in papers if to[:1] == [n])) for n in vote.numbers}
        stages.append(totals)
        reached = sorted((n for n in left if totals[n] >= quota), key=lambda n: -totals[n])[:vote.seats - len(elected)]
        elected, left = elected + reached, [n for n in left if n not in reached]
        surplus = [n for n in elected if n not in kept and totals[n] > quota]
        who = settle(vote, stages, surplus or left, bool(surplus))
        if not surplus and len(elected) + len(left) > vote.seats:
            left.remove(who)
        if len(elected) + len(left) <= vote.seats:   # all who are left are needed: nothing is passed on any more
            return elected + left, stages, quota
        kept.update({who: quota} if surplus else {})
        for paper in papers:
            if paper[2][:1] == [who]:
                paper[1] = paper[1] * (totals[who] - quota) // totals[who] if surplus else paper[1]
                paper[2] = [n for n in paper[2][1:] if n in left]
    return elected, stages, quota

class Budget:
    def __init__(self, vote, votes):
        self.vote, self.votes, self.money, self.cost = vote, votes, int(vote.rules["budget"]), {}
        self.spent = lambda bought: sum(self.cost[n] for n in bought)
        self.label = {o["number"]: o["excludes"] or o["number"] for o in vote.options}   # one of each can be funded
        for o in vote.options:   # one that can be adjusted costs the lower median of what its supporters ask for
            marks = [mark for count, m in vote.ballots if o["number"] in m for mark in [m[o["number"]]] * count]
            asked = sorted(min(o["cost"], o["cost_min"] + (mark - 1) * o["cost_step"]) for mark in marks)
            self.cost[o["number"]] = asked[(len(asked) - 1) // 2] if asked and o["cost_min"] else o["cost"]
    def open(self, bought):
        """Projects with enough votes that could still be funded, best first."""
        taken, least = [self.label[n] for n in bought], max(1, int(self.vote.rules["threshold"]))
        can = [n for n in self.cost if self.votes[n] >= least and self.label[n] not in taken]
        return sorted(can, key=lambda n: (-self.votes[n], self.vote.lot[n]))
    def by_votes(self, bought, stop):
        for n in self.open(bought):
            if n in self.open(bought) and self.spent(bought) + self.cost[n] <= self.money:
                bought = bought + [n]
            elif n in self.open(bought) and stop:
                return bought
        return bought
    def buy(self, share):
        """Equal Shares: next is always what asks the least of those who want it, for each part of its cost."""
        ballots, bought, asks = self.vote.ballots, [], dict.fromkeys(self.open([]), 0)
        money = [share] * len(ballots)
        while True:
            least = NEVER
            for n in sorted(asks, key=asks.get):   # what was asked before can only have grown
                if asks[n] > least:
                    break
                purses = sorted((money[i], count) for i, (count, marks) in enumerate(ballots) if n in marks)
                rest, heads = Fraction(self.cost[n]), sum(count for _, count in purses)
                for purse, count in purses:   # whoever has less than an equal part of the rest gives all
                    if purse * heads < rest:
                        rest, heads = rest - purse * count, heads - count
                asks[n] = rest / heads / self.cost[n] if heads else NEVER
                least = min(least, asks[n])
            asks = {n: ask for n, ask in asks.items() if ask < NEVER}
            if not asks:
                return bought
            n = min((n for n in asks if asks[n] == least), key=self.vote.lot.get)
            money = [x - min(x, least * self.cost[n]) if n in ballots[i][1] else x for i, x in enumerate(money)]
            asks = {m: ask for m, ask in asks.items() if self.label[m] != self.label[n]}
            bought.append(n)
    def equal_shares(self):
        """The shares are raised step by step as long as it can be paid; what is left over is spent by votes."""
        voters, best, bought = max(1, sum(count for count, _ in self.vote.ballots)), [], []
        share, step = Fraction(self.money, voters), max(1, self.money // (voters * 10000))
        while self.open(bought) and self.spent(bought) <= self.money:
            best, bought, share = bought, self.buy(share), share + step
        return self.by_votes(bought if self.spent(bought) <= self.money else best, False)

def outcome(vote, counting, totals):
    """Who is chosen by one way of counting; a tie at the line stays open where no lot was drawn for it before."""
    found, winners, tied, room = {}, [], [], 0
    if vote.method == "budget":
        budget = Budget(vote, totals)
        shares, stop = counting == "equal-shares", vote.rules["stop"] == "1"
        winners = budget.equal_shares() if shares else budget.by_votes([], stop)
        found = {"cost": budget.spent(winners), "amounts": {n: budget.cost[n] for n in winners}}
    elif vote.method == "committee":
        winners, stages, quota = scottish(vote)
        stages = [{n: "%d.%05d" % divmod(total, WHOLE) for n, total in stage.items()} for stage in stages]
        found = {"quota": quota // WHOLE, "stages": stages, "totals": {n: int(t[:-6]) for n, t in stages[0].items()}}
    elif counting == "irv":
        winners, found["stages"] = instant_runoff(vote)
        found["totals"] = found["stages"][0]
    elif counting == "schulze":
        first, found["totals"] = schulze(vote)
        winners, tied, room = choose(dict.fromkeys(first, 1), 1)
    elif counting == "star":
        winners = star(vote, totals)
    elif vote.method in ("dots", "approval", "score", "quadratic"):
        winners, tied, room = choose(totals, vote.seats)
    return dict(found, winners=sorted(winners), tied=sorted(tied), room=room)

def broken(vote, found, tie):
    """Who of the tied is chosen: all; by dice, by SHA-256 of "fingerprint dice number"; or as people decided."""
    recipe = "%s %s %%d" % (found["ballots_hash"], tie["dice"])
    order = sorted(found["tied"], key=lambda n: sha256(recipe % n)) if tie["dice"] else tie["chosen"]
    return found["tied"] if vote.rules["tie_rule"] == "share" else [n for n in order if n in found["tied"]][:found["room"]]

def recount(vote, tie):
    """Everything in a result that can be counted, by the names that result.json has for it."""
    found = {key: sum(sheet[key] for sheet in vote.sheets) for key in ("ballots", "blank", "spoiled")}
    found["ballots"] += sum(count for count, _ in vote.ballots) + vote.spoiled
    found["spoiled"] += vote.spoiled
    found["blank"] += sum(count for count, marks in vote.ballots if not marks)
    found["rules_hash"], found["ballots_hash"] = map(sha256, vote.texts())
    weigh = {"dots": int, "score": int, "quadratic": int, "gradients": lambda mark: mark <= 4}
    totals = found["totals"] = vote.add(weigh.get(vote.method, lambda mark: 1))
    found.update(outcome(vote, vote.rules["counting"], totals))
    other = {"greedy": "equal-shares", "equal-shares": "greedy", "schulze": "irv", "irv": "schulze"}
    if vote.rules["counting"] in other:
        found["other"] = dict(outcome(vote, other[vote.rules["counting"]], totals), totals=None)
    if found["tied"]:
        found["winners"] = sorted(found["winners"] + broken(vote, found, tie))
    if vote.method == "yes-no":
        found.update(majority(vote.rules, *totals.values(), found["ballots"]))
    if vote.method == "gradients":
        found["grades"] = {n: [sum(c for c, m in vote.ballots if m.get(n) == k) for k in range(1, 9)] for n in totals}
    if vote.method == "consent":
        totals = {word: sum(c for c, m in vote.ballots if word in m) for word in ("consent", "aside", "object")}
        found.update(totals=totals, adopted=totals["object"] == 0 < totals["consent"] + totals["aside"])
    return json.loads(json.dumps(found))

def main(folder):
    load = lambda name: (pathlib.Path(folder) / name).read_bytes()
    definition, result = (json.loads(load(name)) for name in ("definition.json", "result.json"))
    vote = Vote(definition, list(csv.reader(load("ballots.csv").decode("utf-8").split("\n")[1:-1])))
    found, say = recount(vote, result.get("tie")), lambda en, es: es if definition["language"] == "es" else en
    result["other"] = {key: result.get("other", {}).get(key) for key in found.get("other", {})}
    wrong = ["%s: %s ≠ %s" % (key, json.dumps(result.get(key)), json.dumps(found[key])) for key in found
             if found[key] != result.get(key)]
    for line in load("SHA256SUMS").decode("utf-8").splitlines():
        wrong += [] if sha256(load(line[66:])) == line[:64] else [say("%s was changed", "%s fue cambiado") % line[66:]]
    names = load("words.txt").decode("utf-8").split()
    words = [" ".join(names[byte] for byte in bytes.fromhex(found[key])[:8]) for key in ("rules_hash", "ballots_hash")]
    print(say("Rules: %s\nBallots: %s\nCompare these words with those that were written by hand.",
              "Reglas: %s\nBoletas: %s\nCompare estas palabras con las que se escribieron a mano.") % tuple(words))
    agrees = say("Everything agrees: %d ballots, counted again.", "Todo coincide: %d boletas, contadas de nuevo.")
    return print("\n".join([say("It does NOT agree:", "NO coincide:")] + wrong) if wrong else agrees % found["ballots"]) or bool(wrong)

if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    try:
        sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parent))
    except (OSError, ValueError, KeyError, TypeError, IndexError, AttributeError) as error:
        sys.exit("It cannot be read, so it does NOT agree. No se puede leer, así que NO coincide: %r" % error)
