import type { Answer, Kind, Requirement, Section, Verification } from '../model/generated/types.ts';
import {
  annexAnchor,
  cell,
  requirementAnchor,
  sectionAnchor,
  text,
  type Block,
  type Cell,
  type CellRow,
  type Inline,
  type List,
  type Paragraph,
  type Table,
} from './blocks.ts';
import type { Composing } from './context.ts';
import { withTermLinks } from './defined-terms.ts';
import { capitalised, methodLabel, phaseLabel } from './labels.ts';
import { cellBlocks, inlines, plainText, textBlocks } from './rich-text.ts';

/** A chapter per section: its introduction and one table whose rows are its requirements. */
export function requirementChapter(section: Section, composing: Composing): Block[] {
  const requirements = section.requirements ?? [];
  if (requirements.length === 0 && !section.intro) return [];
  const title = plainText(section.title, composing.scope);
  return [
    { type: 'heading', level: 1, text: title, anchor: sectionAnchor(section.id) },
    ...(section.intro ? textBlocks(section.intro, composing.scope, 2) : []),
    ...(requirements.length > 0 ? [requirementTable(title, requirements, composing)] : []),
  ];
}

function requirementTable(title: string, requirements: readonly Requirement[], composing: Composing): Table {
  return {
    type: 'table',
    caption: `Krav i avsnittet ${title}`,
    family: 'krav',
    description: `Kraven i avsnittet ${title}. Kolumnerna är kravets id, kravtyp, kravets text, bevis och verifiering, och hur anbudsgivaren svarar.`,
    columns: [
      { header: 'Id', width: 11 },
      { header: 'Kravtyp', width: 11 },
      { header: 'Krav', width: 38 },
      { header: 'Bevis och verifiering', width: 32 },
      { header: 'Svar', width: 8 },
    ],
    rows: requirements.map(requirement => requirementRow(requirement, composing)),
  };
}

/** The one row of a requirement. Its first cell holds the id and nothing else; its anchor spans the text. */
function requirementRow(requirement: Requirement, composing: Composing): CellRow {
  const statement = withTermLinks(cellBlocks(requirement.text, composing.scope), composing.terms);
  return {
    type: 'cells',
    anchor: requirementAnchor(requirement.id),
    anchorCell: 2,
    anchorBlocks: Math.max(statement.length, 1),
    // A text longer than half a page may run over to the next; others are kept whole.
    ...(requirement.text.length > 2_000 ? { maySplit: true } : {}),
    cells: [
      cell(requirement.id),
      kindCell(requirement, composing),
      statementCell(statement, requirement, composing),
      verificationCell(requirement.verification ?? [], composing),
      answerCell(requirement, composing),
    ],
  };
}

function statementCell(statement: readonly (Paragraph | List)[], requirement: Requirement, composing: Composing): Cell {
  if (!requirement.publicMotive) return statement;
  const motive: Inline[] = [
    { type: 'text', text: 'Motiv: ', mark: 'muted' },
    ...muted(requirement.publicMotive, composing),
  ];
  return [...(statement.length > 0 ? statement : cell(' ')), { type: 'paragraph', look: 'small', content: motive }];
}

function kindCell({ kind, lots = [], status }: Requirement, { audience }: Composing): Cell {
  const more = [
    ...(lots.length > 0 ? [`Gäller del ${lots.join(', ')}`] : []),
    ...(audience === 'internal' && status === 'draft' ? ['Utkast'] : []),
  ];
  return [...cell(breakable[kind]), ...more.flatMap(line => cell([{ type: 'text', text: line, mark: 'muted' }]))];
}

/** The kinds' words with soft hyphens: they are long, and their column is narrow. */
const breakable: Readonly<Record<Kind, string>> = {
  mandatory: 'Obliga\u00ADtoriskt krav',
  award: 'Tilldelnings\u00ADkriterium',
  contract: 'Avtals\u00ADvillkor',
  selection: 'Kvalificerings\u00ADkrav',
  price: 'Prisuppgift',
  method: 'Metod',
  information: 'Upplysning',
};

const verificationCell = (list: readonly Verification[], composing: Composing): Cell =>
  list.flatMap(verification => cell(verificationText(verification, composing)));

function verificationText({ phase, method, evidence, by, when }: Verification, { scope }: Composing): Inline[] {
  // A declaration that is described as one needs no word of its own for it.
  const saysMethod = method === 'declaration' && /försäkran/iu.test(evidence ?? '');
  const details = [evidence, when && `När: ${when}`, by && `Prövas av: ${by}`].filter(detail => detail !== undefined);
  return [
    { type: 'text', text: `${capitalised(phaseLabel(phase))}: `, bold: true },
    ...(saysMethod ? [] : [text(`${methodLabel(method)}.`)]),
    ...details
      .filter(detail => detail !== '')
      .flatMap((detail, index) => [text(saysMethod && index === 0 ? '' : ' '), ...inlines(sentence(detail), scope)]),
  ];
}

const sentence = (line: string): string => (/[.!?:}]\s*$/u.test(line) ? line : `${line.trimEnd()}.`);

const muted = (line: string, { scope }: Composing): Inline[] =>
  inlines(line, scope).map(inline => (inline.type === 'text' && !inline.mark ? { ...inline, mark: 'muted' } : inline));

/** What has no answer of its own is not asked for one. */
function answerCell({ answer, kind }: Requirement, composing: Composing): Cell {
  if (!answer || answer.type === 'none')
    return cell(kind === 'contract' ? [{ type: 'text', text: 'Godtas', mark: 'muted' }] : '');
  return cell(answerText(answer, composing));
}

function answerText(answer: Answer, { annexes }: Composing): Inline[] {
  const unit = answer.unit ? ` ${answer.unit}` : '';
  switch (answer.type) {
    case 'yes-no':
      return [text('Ja/nej')];
    case 'text':
      return [text(answer.max === undefined ? 'Beskrivning' : `Beskrivning, högst ${answer.max} tecken`)];
    case 'number':
      return [text(`Tal${unit ? `,${unit}` : ''}${answer.max === undefined ? '' : `, högst ${answer.max}`}`)];
    case 'choice':
      return [text(`Val: ${(answer.choices ?? []).join(' / ')}`)];
    case 'table': {
      const found = annexes.find(({ annex }) => annex.id === answer.annex);
      if (!found) return [text('Tabell')];
      return [
        text('Tabell i '),
        { type: 'reference', to: annexAnchor(found.annex.id), text: `bilaga ${found.number}` },
      ];
    }
    case 'file':
      return [text('Bifogad fil')];
    case 'none':
      return [];
  }
}
