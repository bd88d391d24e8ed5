import { isUnaccepted, type Finding, type Fix } from '../model/finding.ts';
import { composeEdits, type Source, type TextEdit } from '../parse/index.ts';
import { editsOfFix, fixesOf } from './edits-of-fix.ts';

/** A fix may make room for another; a set of rules that undo each other's fixes must come to an end all the same. */
const mostRounds = 20;

export interface FixedAll {
  readonly source: Source;
  /** How many fixes were carried out. */
  readonly count: number;
  /** What has happened to the text, in one step. */
  readonly edits: readonly TextEdit[];
}

/** Which remedy of a finding is carried out, if any. */
type Remedy = (source: Source, finding: Finding) => Fix | undefined;

/**
 * Carries out every fix that needs no choice: of the findings with exactly one remedy that are told to anybody. Of the rules in
 * `chosen`, by code or name, somebody has chosen the first remedy beforehand, whatever else there is to choose from.
 * In each round a requirement is changed once, since a fix is written for the text as it was when it was found.
 */
export function fixAll(
  source: Source,
  look: (source: Source) => readonly Finding[],
  chosen: ReadonlySet<string> = new Set(),
): FixedAll {
  const remedy: Remedy = (text, finding) => {
    if (!isUnaccepted(finding)) return undefined;
    const isChosen = chosen.has(finding.code) || chosen.has(finding.rule);
    return isChosen ? fixesOf(text, finding)[0] : onlyFix(text, finding);
  };
  let all: FixedAll = { source, count: 0, edits: [] };
  for (let round = 0; round < mostRounds; round++) {
    const found = look(all.source);
    const next = mendText(all, found, remedy) ?? fixOnce(all, found, remedy);
    if (next.count === all.count || next.source.text === all.source.text) break;
    all = next;
  }
  return all;
}

/**
 * What is wrong with the text itself comes first, and alone: what is read then may be something else. Undefined where
 * there is no such remedy.
 */
function mendText(
  { source, count, edits }: FixedAll,
  findings: readonly Finding[],
  remedy: Remedy,
): FixedAll | undefined {
  const mended = new Map<string, readonly TextEdit[]>();
  for (const finding of findings) {
    const own = remedy(source, finding)?.edits;
    // Several faults of one place have the same remedy.
    if (own) mended.set(String(own[0]?.range[0]), own);
  }
  if (mended.size === 0) return undefined;
  const made = [...mended.values()].flat();
  const next = source.edit(made, source.version + 1);
  return { source: next, count: count + mended.size, edits: composeEdits(edits, made) };
}

/** New words in different requirements never meet: those are carried out together, and then each of the others by itself. */
function fixOnce({ source, count, edits }: FixedAll, findings: readonly Finding[], remedy: Remedy): FixedAll {
  const touched = new Set<string>();
  const words: TextEdit[] = [];
  const others: (readonly [string, Fix])[] = [];
  for (const finding of findings) {
    const fix = remedy(source, finding);
    const place = placeOf(finding.at);
    if (!fix || touched.has(place)) continue;
    if (fix.changes.every(({ op, at }) => op === 'splice' && placeOf(at) === place)) {
      const next = source.textEdits(fix.changes);
      if (!next.ok) continue;
      words.push(...next.value);
      touched.add(place);
    } else others.push([place, fix]);
  }
  let made = count + touched.size;
  let current = words.length > 0 ? source.edit(words, source.version + 1) : source;
  let done = composeEdits(edits, words);
  for (const [place, fix] of others) {
    const next = touched.has(place) ? undefined : editsOfFix(current, fix);
    if (!next?.ok) continue;
    touched.add(place);
    current = current.edit(next.value, current.version + 1);
    done = composeEdits(done, next.value);
    made++;
  }
  return { source: current, count: made, edits: done };
}

/** The remedy of a finding that has just one, and speaks for nobody: else somebody has to choose. */
export function onlyFix(source: Source, finding: Finding): Fix | undefined {
  const [fix, ...others] = fixesOf(source, finding);
  return others.length === 0 && !fix?.decision ? fix : undefined;
}

/** The requirement, or what else a finding is about. */
const placeOf = (at: string): string => /^\/sections\/[^/]+\/requirements\/[^/]+/.exec(at)?.[0] ?? at;
