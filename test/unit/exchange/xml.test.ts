import assert from 'node:assert/strict';
import { DOMParser, type Element as DomElement } from '@xmldom/xmldom';
import fc from 'fast-check';
import { readXml, textWithin, type XmlElement } from '../../../src/core/ooxml/xml.ts';

function read(source: string): XmlElement | undefined {
  const steps = readXml(source, 'del.xml');
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value.ok ? step.value.value : undefined;
  }
}

type Plain = readonly [
  name: string,
  attributes: Readonly<Record<string, string>>,
  content: readonly (Plain | string)[],
];

function plain({ localName, attributes, content }: XmlElement): Plain {
  const pairs = attributes.flatMap((name, index) => (index % 2 === 0 ? [[name, attributes[index + 1] ?? '']] : []));
  return [
    localName,
    Object.fromEntries(pairs) as Record<string, string>,
    joined(content.map(part => (typeof part === 'string' ? part : plain(part)))),
  ];
}

function plainDom(element: DomElement): Plain {
  const attributes: Record<string, string> = {};
  for (let index = 0; index < element.attributes.length; index++) {
    const each = element.attributes.item(index);
    if (each) attributes[each.localName ?? each.name] = each.value;
  }
  const content: (Plain | string)[] = [];
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1) content.push(plainDom(node as DomElement));
    else if (node.nodeType === 3 || node.nodeType === 4) content.push(node.nodeValue ?? '');
  }
  return [element.localName ?? element.nodeName, attributes, joined(content)];
}

/** Text that stands beside text is one text. */
function joined(content: readonly (Plain | string)[]): readonly (Plain | string)[] {
  const parts: (Plain | string)[] = [];
  for (const part of content) {
    const last = parts.at(-1);
    if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
    else if (part !== '') parts.push(part);
  }
  return parts;
}

const text = fc.constantFrom(
  'Krav',
  ' ',
  '\n',
  '&amp;',
  '&lt;',
  '&#229;',
  '&#x1F600;',
  'å ä ö',
  '<!-- en -- kommentar -->'.replace(' -- ', ' '),
  '<![CDATA[<rått & text>]]>',
  '<?pi data?>',
);
const attributes = fc.constantFrom('', ' w:val="1"', " id='a &quot;b&quot;'", ' x="&gt;>" y="2"', '\n  w:val = "å"');
const { element } = fc.letrec<{ element: string; content: string }>(tie => ({
  content: fc.oneof({ maxDepth: 4 }, text, tie('element')),
  element: fc
    .tuple(fc.constantFrom('w:p', 'w:r', 't', 'x:tbl'), attributes, fc.array(tie('content'), { maxLength: 4 }))
    .map(([name, written, inside]) =>
      inside.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${inside.join('')}</${name} >`,
    ),
}));

suite('XML of an Office file', () => {
  test('is read as a general parser reads it', () => {
    fc.assert(
      fc.property(element, inside => {
        const source = `<?xml version="1.0"?>\n<w:a xmlns:w="w" xmlns:x="x">${inside}</w:a>\n<!-- slut -->`;
        const dom = new DOMParser().parseFromString(source, 'text/xml').documentElement;
        const own = read(source);
        assert.ok(dom && own, source);
        assert.deepEqual(plain(own), plainDom(dom));
        assert.equal(textWithin(own), dom.textContent);
      }),
      { numRuns: 500 },
    );
  });

  for (const broken of [
    '',
    'text',
    '<a>',
    '<a></b>',
    '<a/><b/>',
    '<a/>text',
    '<a x=1/>',
    '<a>&okänd;</a>',
    '<a>& b</a>',
    '<a b="<"/>',
    '<!-- <a/>',
    '<a></a',
    '</a>',
    '<a',
  ])
    test(`${JSON.stringify(broken)} is not whole`, () => {
      assert.equal(read(broken), undefined);
    });

  test('a tree deeper than any document is refused, not walked', () => {
    assert.equal(read('<a>'.repeat(100_000) + '</a>'.repeat(100_000)), undefined);
  });

  test('a document type is refused wherever it stands', () => {
    assert.equal(read('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), undefined);
  });
});
