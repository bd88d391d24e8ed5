import type { Specification } from '../../../src/core/model/generated/types.ts';
import { createChecker, type Checker } from '../../../src/core/rules/check.ts';

/** One labelled requirement with what the rules found. */
interface Case {
  readonly wanted: readonly string[];
  readonly text: string;
  readonly found: readonly { readonly code: string; readonly severity: string; readonly words: string }[];
}

export interface Score {
  readonly cases: readonly Case[];
  readonly clean: number;
  /** Clean requirements with at least one warning or error. */
  readonly loud: number;
  readonly hinted: number;
  readonly faults: number;
  readonly hits: number;
  readonly rows: readonly CodeScore[];
}

export interface CodeScore {
  readonly code: string;
  readonly wanted: number;
  readonly right: number;
  /** Warnings and errors that the labels do not have. */
  readonly extra: number;
}

/** Rules about what the text is not: they would speak of every line of a set. */
const apart = /^(?:DOK-0|DOK-1[0-6]|DOK-[23]|UTV-(?!14)|AVT-(?!05|10)|LOU-(?:04|05|1[048]|19|2[0-58])|YAML)/;

/**
 * Lines of `codes<TAB>kind<TAB>text`; `-` for a requirement without faults, `#` for a comment. A code in parentheses may
 * be found or not.
 */
export function score(lines: string): Score {
  const checker = createChecker();
  const cases = lines
    .split('\n')
    .filter(line => line && !line.startsWith('#'))
    .map(line => judged(line, checker));
  const clean = cases.filter(({ wanted }) => wanted.length === 0);
  const codes = [
    ...new Set(cases.flatMap(({ wanted, found }) => [...wanted, ...found.map(({ code }) => code)])),
  ].sort();
  const rows = codes.map(code => scoreOf(code, cases));
  return {
    cases,
    clean: clean.length,
    loud: clean.filter(({ found }) => found.some(({ severity }) => severity !== 'hint')).length,
    hinted: clean.filter(({ found }) => found.length > 0).length,
    faults: rows.reduce((sum, { wanted }) => sum + wanted, 0),
    hits: rows.reduce((sum, { right }) => sum + right, 0),
    rows,
  };
}

/** Of every specification here: the checker then asks anew only about what the requirement changes. */
const procurement = { act: 'LOU', regime: 'above-threshold' };

function judged(line: string, checker: Checker): Case {
  const [codes = '', kind = '', text = ''] = line.split('\t');
  const verification = [{ phase: 'tender', method: 'declaration', when: 'vid prövning' }];
  const requirement = { id: 'K-1', kind, text, motive: 'Skäl.', owner: 'it', verification };
  const specification = {
    kravbyggaren: 1,
    procurement,
    sections: [{ id: 'a', title: 'A', requirements: [requirement] }],
  } as unknown as Specification;
  const labels = codes.split(/[ ,]+/).filter(label => label !== '-');
  const found = checker
    .check({ specification })
    .filter(({ code, requirement: id }) => id === 'K-1' && !apart.test(code) && !labels.includes(`(${code})`))
    .map(({ code, severity, span }) => ({ code, severity, words: span ? text.slice(...span) : '' }));
  return { wanted: labels.filter(label => !label.startsWith('(')), text, found };
}

function scoreOf(code: string, cases: readonly Case[]): CodeScore {
  const wanted = cases.filter(c => c.wanted.includes(code));
  const right = wanted.filter(c => c.found.some(f => f.code === code));
  const extra = cases.filter(
    c => !c.wanted.includes(code) && c.found.some(f => f.code === code && f.severity !== 'hint'),
  );
  return { code, wanted: wanted.length, right: right.length, extra: extra.length };
}
