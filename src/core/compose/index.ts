import type { Annex, Environment, Specification, Workspace } from '../model/generated/types.ts';
import type { Json } from '../model/json.ts';
import { publicView } from '../model/public-view.ts';
import { scopeOf, termFinder, textFactsByName, type Scope } from '../text/index.ts';
import { annexSections } from './annex-sections.ts';
import { awardChapter } from './award-chapter.ts';
import type { DocumentSection, TenderDocument } from './blocks.ts';
import type { ComposeOptions, Composing, NumberedAnnex } from './context.ts';
import { internalAppendix } from './internal-appendix.ts';
import { definedTerms } from './defined-terms.ts';
import { openingChapters } from './opening-chapters.ts';
import { requirementChapter } from './requirement-chapter.ts';
import { plainText } from './rich-text.ts';
import { standing } from './standing-text.ts';

export * from './blocks.ts';
export type { Audience, ComposeOptions } from './context.ts';

/**
 * The specification as a tender document: plain blocks with all words final. A version for suppliers (consultation,
 * tender) is made from what the schema marks public and from nothing else; the internal version adds the appendix on
 * section 3.11. Every requirement has one row, and other places that name it lead there.
 */
export function composeDocument(specification: Specification, options: ComposeOptions): TenderDocument {
  const composing = prepared(specification, options);
  const { procurement } = composing.specification;
  const title = plainText(procurement?.title ?? '', composing.scope) || 'Kravspecifikation';
  const sections: DocumentSection[] = [
    {
      blocks: [
        ...openingChapters(composing),
        ...(composing.specification.sections ?? []).flatMap(section => requirementChapter(section, composing)),
        ...awardChapter(composing),
      ],
    },
    ...annexSections(composing),
    ...(options.audience === 'internal' ? internalAppendix(composing, options) : []),
  ];
  return {
    title,
    subtitle: standing.subtitle,
    ...(procurement?.reference ? { reference: procurement.reference } : {}),
    buyer: composing.buyer,
    date: options.date,
    audience: standing.audiences[options.audience],
    coverFacts: coverFacts(composing),
    draft: options.draft,
    language: 'sv-SE',
    properties: {
      subject: standing.subtitle,
      author: composing.buyer,
      custom: {
        'kb:dokument': 'kravspecifikation',
        ...(procurement?.reference ? { 'kb:diarienummer': procurement.reference } : {}),
        'kb:version': options.date,
      },
    },
    sections,
  };
}

function prepared(full: Specification, options: ComposeOptions): Composing {
  const internal = options.audience === 'internal';
  const specification = internal ? full : publicOf<Specification>('specification', full);
  const workspace =
    internal || !options.workspace ? options.workspace : publicOf<Workspace>('workspace', options.workspace);
  // What of the environment suppliers may see is decided field by field, by its own disclosure marks.
  const environment: Environment | undefined = options.environment;
  const annexes = numbered(full).flatMap(({ annex, number }) => {
    const shown = specification.annexes?.find(({ id }) => id === annex.id);
    return shown && (internal || annex.for !== 'internal') ? [{ annex: shown, number }] : [];
  });
  const own = scopeOf({ specification, environment, workspace, packs: options.packs });
  const scope: Scope = { ...own, annex: id => annexIn(annexes, id) };
  const terms = termFinder(definedTerms({ specification, workspace }).map(({ term }) => term));
  const buyer = String(textFactsByName.get('buyer')?.value({ specification, workspace }) ?? 'Beställaren');
  const buyers = (textFactsByName.get('buyers')?.value({ specification, workspace }) ?? []) as readonly string[];
  return { specification, environment, workspace, audience: options.audience, scope, terms, annexes, buyer, buyers };
}

const publicOf = <T>(kind: 'specification' | 'workspace', value: T): T =>
  publicView(kind, value as unknown as Json) as unknown as T;

/** A reference to an annex that this version does not have dangles: its title may be internal. */
function annexIn(annexes: readonly NumberedAnnex[], id: string): { number: number; title: string } | undefined {
  const found = annexes.find(({ annex }) => annex.id === id);
  return found && { number: found.number, title: found.annex.title };
}

/**
 * Numbers as the file gives them; an annex without one gets the next free number, those for suppliers first, so that
 * all versions number alike and the suppliers' has no gaps.
 */
function numbered({ annexes = [] }: Specification): NumberedAnnex[] {
  const taken = new Set(annexes.flatMap(({ number }) => (number === undefined ? [] : [number])));
  const given = new Map<Annex, number>();
  for (const annex of [...annexes].sort((a, b) => Number(a.for === 'internal') - Number(b.for === 'internal'))) {
    let number = annex.number ?? 1;
    if (annex.number === undefined) while (taken.has(number)) number++;
    taken.add(number);
    given.set(annex, number);
  }
  return annexes.map(annex => ({ annex, number: given.get(annex) ?? 0 })).sort((a, b) => a.number - b.number);
}

function coverFacts({ buyer, buyers }: Composing): NonNullable<TenderDocument['coverFacts']> {
  const others = buyers.filter(name => name !== buyer);
  if (others.length === 0) return [];
  return [{ label: 'Upphandlar även för', content: [{ type: 'text', text: others.join('\n') }] }];
}
