import type { LintProblem, Package } from './lint-problem.ts';
import { childElements, elementsIn, wordAttribute, wordName, type XmlElement } from './xml.ts';

const uses: Readonly<Record<string, string>> = { pStyle: 'paragraph', rStyle: 'character', tblStyle: 'table' };

/** Styles and numberings that are named but do not exist, or are of another type. */
export function* lintStyles({ xml }: Package): Generator<LintProblem> {
  const stylesPart = 'word/styles.xml';
  const styles = stylesIn(xml.get(stylesPart));
  yield* lintDefinitions(stylesPart, styles);
  const types = new Map(styles.map(style => [style.id, style.type]));
  const numberings = numberingIds(xml.get('word/numbering.xml'));
  for (const [part, root] of xml) {
    if (!/^word\/[^/]+\.xml$/u.test(part)) continue;
    for (const element of elementsIn(root)) {
      const name = wordName(element);
      const value = wordAttribute(element, 'val') ?? '';
      const type = uses[name];
      if (type !== undefined) {
        const found = types.get(value);
        if (found === undefined) yield { rule: 'style-missing', part, detail: value };
        else if (found !== type) yield { rule: 'style-of-wrong-type', part, detail: `${value} is a ${found} style` };
      } else if (name === 'numId' && part !== 'word/numbering.xml' && value !== '0' && !numberings.has(value)) {
        yield { rule: 'numbering-missing', part, detail: value };
      }
    }
  }
}

interface Style {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly basedOn: string | undefined;
}

function stylesIn(root: XmlElement | undefined): Style[] {
  if (!root) return [];
  return [...childElements(root)]
    .filter(element => wordName(element) === 'style')
    .map(element => {
      const value = (name: string) => {
        const child = [...childElements(element)].find(c => wordName(c) === name);
        return child && wordAttribute(child, 'val');
      };
      return {
        id: wordAttribute(element, 'styleId') ?? '',
        type: wordAttribute(element, 'type') ?? 'paragraph',
        name: value('name') ?? '',
        basedOn: value('basedOn'),
      };
    });
}

function* lintDefinitions(part: string, styles: readonly Style[]): Generator<LintProblem> {
  const ids = new Set(styles.map(({ id }) => id));
  const names = new Set<string>();
  for (const { id, name, basedOn } of styles) {
    const key = name.toLowerCase();
    if (names.has(key)) yield { rule: 'style-name-doubled', part, detail: name };
    names.add(key);
    if (basedOn !== undefined && !ids.has(basedOn))
      yield { rule: 'style-base-missing', part, detail: `${id}: ${basedOn}` };
  }
}

const numberingIds = (root: XmlElement | undefined): ReadonlySet<string> =>
  new Set(
    root ? [...childElements(root)].filter(e => wordName(e) === 'num').map(e => wordAttribute(e, 'numId') ?? '') : [],
  );
