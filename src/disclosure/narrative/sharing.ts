import {baseFor, signed} from "./changes.js";
import type {OpenClaim} from "./drafts.js";
import type {Token, TokenOf} from "./lexer.js";
import type {Name, Narration} from "./narration.js";
import {subjectWords} from "./subjects.js";

type Amounts = ReadonlyArray<TokenOf<"money">> | ReadonlyArray<TokenOf<"percent">>;

/** A、B分别为 1 万元、2 万元: an amount for each name, in order; none where their counts differ. */
export function shareAmounts(narration: Narration): void {
  const {clause, names} = narration;
  const amounts = amountsAhead(narration, 0).filter((token) => token.kind === "money");
  const each = namesOf(clause.words ? [...names, clause.words] : names, amounts.length);
  clause.words = undefined;
  if (each.length !== amounts.length) return;
  for (const [i, amount] of amounts.entries()) {
    clause.words = each[i]!;
    narration.open(subjectWords(each[i]!.text), amount, {amount: narration.drafts.stated(amount)});
  }
  passTo(narration, amounts.at(-1));
}

/** 各减少 1 万元、2 万元: a change or a rate for each amount of the sentence, in order. */
export function shareChanges(narration: Narration, turn: TokenOf<"direction">): void {
  const amounts = amountsAhead(narration, 0);
  if (amounts.length < 2) return;
  const {drafts, clause} = narration;
  const key = amounts[0]!.kind === "money" ? "change" : "rate";
  const stated = drafts.claims
    .slice(narration.sentenceStart)
    .filter((claim) => claim.amount && !claim[key])
    .slice(-amounts.length);
  const targets = stated.length === amounts.length ? stated : namedForChanges(narration, amounts);
  if (targets.length === amounts.length) {
    for (const [i, token] of amounts.entries()) moved(narration, targets[i]!, token, turn);
    clause.spent = true;
  }
  passTo(narration, amounts.at(-1));
}

/** 甲和乙分别增加1万元和2万元: a claim for each known name, where no amount of theirs stands before. */
function namedForChanges(narration: Narration, amounts: Amounts): OpenClaim[] {
  const {clause, names, drafts} = narration;
  const each = namesOf(clause.words ? [...names, clause.words] : names, amounts.length);
  if (each.length !== amounts.length || !each.every(({text}) => drafts.subjectOf(subjectWords(text)))) return [];
  return each.map((name, i) => {
    clause.words = name;
    return narration.open(subjectWords(name.text), amounts[i]!, {});
  });
}

function moved(
  {drafts, clause}: Narration,
  claim: OpenClaim,
  token: Amounts[number],
  {direction}: TokenOf<"direction">
): void {
  if (token.kind === "money") claim.change = signed(drafts.stated(token), direction);
  else claim.rate = signed(drafts.rate(token), direction);
  claim.direction ??= direction;
  if (clause.base) claim.base ??= baseFor(claim, clause.base);
  drafts.use(token);
}

/** The amounts, or the rates, that stand one after another from a token ahead. */
function amountsAhead(narration: Narration, from: number): Amounts {
  const found: Array<TokenOf<"money"> | TokenOf<"percent">> = [];
  for (
    let ahead = from, token = narration.peek(ahead);
    token && goesOn(token, found[0]);
    token = narration.peek(++ahead)
  ) {
    if (token.kind === "money" || token.kind === "percent") found.push(token);
  }
  return found as Amounts;
}

function goesOn({kind, text}: Token, first: Token | undefined): boolean {
  if (kind === "money" || kind === "percent") return !first || first.kind === kind;
  return kind === "enumeration" || kind === "comma" || (kind === "text" && /^\s*[和及与]\s*$/.test(text));
}

/** As many names as amounts, where 和 joins two of them as well. */
function namesOf(names: readonly Name[], count: number): readonly Name[] {
  if (names.length === count) return names;
  return names.flatMap(({text, from}) => text.split(/和|及|与/).map((name) => ({text: name, from})));
}

function passTo(narration: Narration, last: Token | undefined): void {
  while (last && narration.peek(-1) !== last) narration.next();
}
