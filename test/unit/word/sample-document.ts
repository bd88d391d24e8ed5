import {
  annexAnchor,
  cell,
  paragraph,
  requirementAnchor,
  text,
  type TenderDocument,
} from '../../../src/core/compose/blocks.ts';

/** A small document with one of everything. */
export const sampleDocument: TenderDocument = {
  title: 'Verksamhetssystem & "mer" <för> elevhälsan',
  subtitle: 'Kravspecifikation',
  reference: 'KS 2026/0417',
  buyer: 'Exempelby kommun',
  date: '2026-11-23',
  audience: 'Intern version',
  draft: true,
  language: 'sv-SE',
  coverFacts: [{ label: 'Ersätter', content: [text('Version 1')] }],
  properties: { subject: 'Kravspecifikation', keywords: ['krav'], custom: { 'kb:version': '2' } },
  sections: [
    {
      blocks: [
        { type: 'heading', level: 1, text: 'Inledning' },
        { type: 'paragraph', look: 'lead', content: [text('Ingress.')] },
        paragraph([
          text('Se '),
          { type: 'reference', to: requirementAnchor('A-1'), text: 'A-1' },
          text(' på sidan '),
          { type: 'page', to: requirementAnchor('A-1') },
          { type: 'footnote', content: [text('En not.')] },
          { type: 'link', href: 'https://example.org/', text: 'en länk' },
          { type: 'link', href: 'file:///etc/passwd', text: 'en fil' },
          { type: 'reference', to: requirementAnchor('saknas'), text: 'SAKNAS-1' },
          { type: 'break' },
          { type: 'text', text: '{{tomt}}', mark: 'unfilled' },
        ]),
        { type: 'heading', level: 2, text: 'Mål' },
        { type: 'list', ordered: true, items: [{ content: [text('ett')], items: [{ content: [text('a')] }] }] },
        { type: 'list', ordered: true, items: [{ content: [text('en ny ett')] }] },
        {
          type: 'note',
          tone: 'warning',
          content: [paragraph('Viktigt.'), { type: 'list', items: [{ content: [text('punkt')] }] }],
        },
        { type: 'facts', description: 'Avtalet.', items: [{ label: 'Start', content: [text('1 juli 2027')] }] },
        { type: 'definitions', items: [{ term: 'elevakt', content: [text('Alla uppgifter.')] }] },
        {
          type: 'table',
          caption: 'Krav',
          description: 'Krav med id och "text".',
          columns: [
            { header: 'Id', width: 1 },
            { header: 'Krav', width: 4 },
            { header: 'Kronor', width: 1, align: 'right' },
          ],
          rows: [
            { type: 'group', text: 'Grupp' },
            {
              type: 'cells',
              anchor: requirementAnchor('A-1'),
              anchorCell: 1,
              anchorBlocks: 2,
              cells: [
                cell('A-1'),
                [
                  paragraph('Systemet ska vara öppet.'),
                  { type: 'list', items: [{ content: [text('sist')] }] },
                  paragraph('Motiv'),
                ],
                [],
              ],
            },
            { type: 'cells', anchor: requirementAnchor('A-1'), cells: [cell('A-1')] },
            { type: 'cells', anchor: requirementAnchor('A_1'), anchorCell: 1, cells: [cell('A_1'), []] },
            { type: 'cells', look: 'total', cells: [cell('Summa'), [], cell('100')] },
          ],
        },
        {
          type: 'chart',
          kind: 'column',
          stacked: true,
          title: 'Kostnad',
          description: 'Kostnad per år.',
          categories: ['År 1', 'År 2'],
          series: [{ name: 'Licens', values: [1, null] }],
          unit: 'kronor',
        },
        { type: 'annex', number: 1, title: 'Informationsmängder', anchor: annexAnchor('info') },
        { type: 'heading', level: 2, text: 'Utan nummer' },
      ],
    },
    {
      orientation: 'landscape',
      blocks: [{ type: 'annex', number: 2, title: 'Bred', anchor: annexAnchor('bred') }, paragraph('Text.')],
    },
  ],
};
