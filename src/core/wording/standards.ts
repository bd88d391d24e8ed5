import { once, type PreparedText } from './prepared-text.ts';
import { latin, matchesIn, one, pattern } from './pattern.ts';
import { formWords, referencesByForm, type StandardReference } from './standards-by-form.ts';
import { placesOf } from './word-gate.ts';

/**
 * References to standards and technical specifications in a text. Data, not opinion: bodies whose documents carry a
 * number, specifications known by name, and file formats.
 */
export type { StandardReference };

const bodies =
  'SS|SSEN|SSF|SBF|UL|VdS|ASTM|NFPA|EN|ISO|IEC|IEEE|ETSI|IETF|RFC|ITU|CEN|CENELEC|DIN|BS|ANSI|NIST|FIPS|OASIS|W3C|ECMA|SIS|STANAG|CWE|CIS|NSF|OIML|ASME|ASHRAE|TIA|SMPTE|EBU|DVB|CISPR|CIE|AATCC|INSTA|NORDTEST|AES|PAS|NF|IPC|ISA|GOST|VDE|UIC';
/** `SS-EN ISO 9001:2015`, `ISO/IEC 27001`, `RFC 7231`, `NIST SP 800-53`, `EN 301 549 V3.2.1`. */
const numbered = `(?:(?:ASTM|OIML|EBU|ITU-[TR]|SMPTE|CIE|ANSI|NF|TIA|UL) [A-Z]{1,3}(?: |-|\\.)?|(?:${bodies})(?:[-/ ](?:${bodies}|SP|TS|TR|IR|PUB|ST|RP))*[- ]?)\\d(?:[\\d.:-]*\\d)?(?: \\d{3}(?!\\d))*(?:\\p{L}{1,2}(?!\\p{L}))?(?:[ -]?[Vv]\\d+(?:\\.\\d+)*)?(?:-\\d+)?(?::\\d{4})?`;

const namedSpecifications = [
  'SS-EN', 'WCAG', 'OAuth', 'OpenID Connect', 'OIDC', 'SAML', 'OpenAPI', 'OpenID4VC?[PI]', 'SCIM', 'LDAPS?', 'Kerberos', 'TLS', 'HL7(?: FHIR)?', 'FHIR',
  'openEHR', 'DICOM(?:web)?', 'IHE(?:[- ]XDS)?', 'DCAT(?:-AP)?(?:-SE)?', 'RDF', 'SOAP', 'WSDL', 'OData', 'GraphQL', 'FIDO2', 'WebAuthn', 'OWASP',
  'Peppol(?: BIS(?: Billing)?)?', 'RIV[- ]?TA', 'RIV Tekniska [Aa]nvisningar(?: Basic Profile)?', 'Svefaktura', 'FGS(?: \\p{Lu}\\p{Ll}{4,})?', 'SNOMED CT', 'ICD-10(?:-SE)?', 'KSI', 'PCI[- ]DSS', 'CAdES', 'PAdES', 'XAdES',
  'IMAP', 'SMTP', 'SFTP', 'WebDAV', 'CalDAV', 'SNMP', 'IPv6', 'DNSSEC', 'SS 12000', 'S?MIME', 'WS-Federation', 'SPARQL', 'GeoJSON',
  'WMS', 'WFS', 'WMTS', 'GeoPackage', 'GeoTIFF', 'OGC', 'MARC ?21', 'BIBFRAME', 'Z39\\.50', 'OAI-PMH', 'NCIP', 'SIP ?2', 'EDIFACT', 'M-Bus', 'Modbus(?: TCP| RTU)?', 'BACnet(?:/IP)?', 'OPC ?UA', 'LoRaWAN', 'DLMS(?:/COSEM)?', 'KNX', 'MQTT',
  'AMQP', 'SRTP', 'H\\.323', 'CSTA', 'XMPP', 'WebRTC', 'RADIUS', '802\\.1[Xx]', 'IPsec', 'IKEv2', 'SSH', 'LOINC', 'KVÅ', 'SCORM', 'LTI', 'QTI', 'xAPI', 'OneRoster', 'camt\\.\\d+', 'pain\\.\\d+', 'AS4', 'eDelivery', 'DKIM', 'DMARC',
  'X\\.509', 'AES-\\d+', 'SHA-\\d+', 'NB-IoT', 'SIE', 'INSPIRE', 'GTFS(?:-RT| Realtime)?', 'NeTEx', 'SIRI', 'CityGML', 'ITIL', 'COBIT', 'SIE 4', 'NITF', 'METS', 'PREMIS', 'EAD', 'BITV', 'ARIA', 'WAI-ARIA', 'ISAE 3402', 'SOC 2', 'OAIS', 'TCP/IP', 'IPv4', 'HTTPS?', 'WPA[23](?:-Enterprise)?', 'SIP-protokoll\\p{Ll}*', 'NTP', 'SWEREF(?: ?99)?(?: TM)?', 'RH ?2000', 'ELN-?0700', 'MASVS', 'ASVS', 'CIS Controls', 'STIX', 'TAXII', 'Sigtuna', 'CERIF', 'eHDSI', 'XBRL', 'ebXML', 'Svehandel', 'SFTI', 'NIEM', 'E-delivery', 'ESPI', 'OCSP', 'PKCS ?#?\\d+', 'FTPS', 'OATH', 'TOTP', 'JWT', 'REST', 'BPMN', 'ArchiMate', 'TOGAF', 'PM3', 'Dublin Core', 'MODS', 'RDA', 'ONIX', 'EN 50600', 'MIL-STD-\\d+\\p{Lu}?', 'MIL-PRF-\\d+', 'ONVIF(?: Profile \\p{Lu})?', 'G\\.7\\d\\d(?:\\.\\d)?', 'H\\.265', 'Tier (?:[1-4]|I{1,3}|IV)', '(?:MIFARE|Mifare)(?: \\p{Lu}\\p{L}+)?', 'GS1', 'Zigbee', 'Z-Wave', 'CloudEvents?', 'AsyncAPI', 'OpenTelemetry', 'Wi-Fi ?[4-7]E?', 'NAMUR NE ?\\d+', 'SIA DC-\\d+', 'RTSP', 'RTMP', 'LA[SZ] \\d\\.\\d', 'BoB', 'DALI(?:-2)?', 'SAML2int', 'OCPP(?: \\d\\.\\d\\p{Lu}?)?', 'OCPI', 'OSDP', 'DNP3', 'Bluetooth(?: LE)?(?: ?\\d(?:\\.\\d)?| Audio)', 'ITxPT', 'VDV ?\\d+', 'DVB-[TSC]2?', 'Eurokod(?:er|erna)? ?\\d?', 'TETRA', 'EPC ?Gen ?2', 'ISO/OSI', 'IFRS', 'Fogra ?\\d+', '(?:DESFire|Desfire|DESFIRE)(?: EV\\d)?', 'WPA2-?PSK', 'MAPI', 'HBBTV', '802\\.(?:3|11)\\p{Ll}{1,2}', 'UN 38\\.3', '(?:UN|ECE)[ -]?R ?\\d+', 'UNECE R ?\\d+', 'PAXml', 'BRC(?:GS)?', 'GFSI', 'Codex Alimentarius(?: HACCP)?', 'TRVINFRA-\\d+', 'TRVK ?\\p{Lu}\\p{Ll}+', 'TDOK \\d{4}:\\d+', 'EXC ?[1-4]', 'VDI \\d{4}', 'NORSOK \\p{Lu}-\\d+', 'ISBT 128', 'CDISC', 'IMS Global', 'NISO \\p{Lu}[\\d.]+', 'SMART on FHIR', 'KSH97', 'CEFACT', 'UN/CEFACT', 'UBL', 'XACML', 'SWID', 'SPDX', 'CycloneDX', 'OPDS', 'MISB', 'DATEX ?II', 'GBFS', 'MaaS API', 'CANopen', 'CAN-?bus', 'J1939', 'ISOBUS', 'PROFINET', 'Profinet', 'PROFIBUS', 'Profibus', 'EtherCAT', '(?:W3C|OASIS|IETF) \\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)*', 'DECT', 'SHS', 'DAISY', 'UML', 'AAMI', 'EBR', 'FMS', 'REVAQ', 'Robust [Ff]iber', 'BSAB(?: ?96| ?83)?', 'HMK', 'NADCA', 'SEK Handbok ?\\d*', 'JW[SE]', 'Argon2(?:id)?', 'EAN(?:-\\d+)?', 'CSA STAR(?: nivå \\d)?', 'E57', 'NMEA ?\\d*', 'RTCM', 'DIN-VDE',
]; // prettier-ignore
const formats = [
  'JSON(?:-LD)?', 'XML', 'CSV', 'UTF-?8', 'PDF/(?:A|UA|X)(?:-\\d\\p{Ll}?)?', 'PDF', 'HTML5?', 'CSS', 'ODF', 'OOXML', 'TIFF', 'JPEG(?: ?2000)?', 'PNG',
  'SVG', 'MPEG-?4', 'H\\.264', 'EPUB', 'iCal(?:endar)?', 'vCard', 'MP3', 'MP4', 'YAML', 'GML', 'IFC(?: ?2x3| ?4(?:\\.\\d)?)?', 'LandXML', 'DWG', 'DXF', 'dwg', 'dxf', 'BCF', 'COBie', 'gbXML', 'WebVTT', 'MARCXML', 'DOCX', 'XLSX', 'IP[0-6X][0-9X]K?', 'IK(?:0\\d|10)',
]; // prettier-ignore

const version =
  '(?: ?v?(?:ersion )?\\d+(?:\\.\\d+)*)?(?:,? (?:(?:till (?:minst )?)?(?:lägst )?nivå A{1,3}|A{2,3})(?![\\p{L}-]))?';
const edge = '(?<![\\p{L}\\p{N}_/-])';
const endEdge = '(?![\\p{L}\\p{N}])';
const reference = new RegExp(
  latin(
    `${edge}(?:(?<standard>${numbered}|(?:${namedSpecifications.join('|')})${version})|(?<format>${formats.join('|')}))${endEdge}`,
  ),
  'g',
);
/** A law or an EU act is no standard, however much its number looks like one. */
const act = one`(?:[Ff]örordning|[Dd]irektiv|[Ll]ag|[Bb]eslut|[Ff]öreskrift\p{L}*|[Kk]ungörelse)\p{L}*(?: \((?:EU|EG)\))?(?: nr)? ?\(?$`;
/** *som W3C publicerar*: the body itself, and none of its papers. */
const bodyActs = one`^(?:SFTI|W3C|OWASP|OGC|IHE|OASIS|IETF|ISO|NIST|DIGG|Digg|OpenAPI Initiative|PCI)$`;
const actsAfter = one`^\s+(?:rekommenderar|beslutar|publicerar|förvaltar|tillhandahåller|anger|ger ut|utfärdar|tar fram|upphör|avråder)(?!\p{L})`;
const isBody = (masked: string, name: string, end: number): boolean =>
  bodyActs.test(name) && actsAfter.test(masked.slice(end));

/** *ISO 100 till ISO 1600*: how sensitive a camera is to light. */
const sensitivity = /^ISO ?\d+0$/;
const camera = one`känslighet|kamera|foto|bländar`;

/** *märkta SS-001 till SS-240*, *ett TLS-certifikat*: a number of one's own, and a thing. */
const ownNumber = /^SS-\d{3}$/;
const thing = /^(?:-(?:certifikat|nyckel|nycklar)|:(?:er|erna)(?![a-zåäö]))/;
/** *HTTP-transaktioner*, *kommunens REST-tjänst*: a thing of that kind, and no demand to follow the standard. */
const compound = one`^-(\p{L}+)`;
const asksFor = one`(?:standard|format|protokoll|gränssnitt|api|specifikation|profil|krypter|kryptera|kompatib|basera|stöd|schema|schemat|anslutning|inlogg|autentiser|klass|certifi|märk|godkän|version|krav|nivå|säkr|enlig|kod|trunk|regel|integration|modell|koppling|uppfyll|meddelande|arkitektur|princip|ramverk|metodik)`;
const asSuch = one`(?<!\p{L})(?:som|i form av) (?:en )?$`;
const file = one`^-fil(?:er|en|erna)?(?!\p{L})`;
/** *importera CSV-filer* asks for the format; *varna när JSON-filen är tom* does not. */
const exchanged = one`(?:export|import|skicka|överför|leverera|lämna|ta emot|tas emot|läsa in|hämta|spara|generera|skapa|utbyt|som)`;

/** *Registrerad i Peppol*, *fakturera via Peppol*: the network that everybody reaches, and none of its specifications. */
const inNetwork = one`(?<!\p{L})(?:i|via|till|genom|inom) Peppol$`;

const isThing = (text: PreparedText, end: number, start: number): boolean => {
  const after = text.masked.slice(end);
  const joined = compound.exec(after)?.[1];
  if (joined === undefined) return inNetwork.test(text.masked.slice(0, end));
  if (file.test(after)) return !exchanged.test(text.lower.slice(0, start)) && !exchanged.test(after.toLowerCase());
  // *publiceras som WMS-tjänst*
  if (joined.startsWith('tjänst') && asSuch.test(text.lower.slice(0, start))) return false;
  return !asksFor.test(joined.toLowerCase());
};

/** *Svaret HTTP 404*, *från HTTP till HTTPS*: what a server says, and where a call is sent on. */
const status = /^HTTPS? ?\d{3}$/;
const redirected = one`(?<!\p{L})från (?:http till )?$`;

/** Looks like a standard and is something else. */
function namesOther({ masked, lower }: PreparedText, name: string, index: number): boolean {
  const end = index + name.length;
  return (
    act.test(masked.slice(Math.max(0, index - 40), index)) ||
    isBody(masked, name, end) ||
    (sensitivity.test(name) && camera.test(lower)) ||
    ownNumber.test(name) ||
    status.test(name) ||
    (name.startsWith('HTTP') && redirected.test(lower.slice(0, index))) ||
    thing.test(masked.slice(end))
  );
}

const none: readonly StandardReference[] = [];
/** Nearly every name has two capitals or a digit; these have neither. */
const capitalsOrDigit = /[A-Z]{2}|\d/;
const digit = /\d/;
const spelt = pattern`OAuth|Open|Peppol|Svefaktura|Kerberos|Web|iCal|vCard|openEHR|Modbus|Geo|Cloud|xAPI|camt|pain|eDel|NeTEx|City|Wi-Fi|Bluetooth|Eurokod|Fogra|M-Bus`;

/** *enligt gällande*. */
const inAccordance = String.raw`(?<!\p{L})(?:enligt|följ[ae]r?|följs|uppfyll(?:a|er)|motsvara|mot|efter|i|med) (?:alla |samtliga |den |de |gällande |tillämplig\p{L}* |aktuell\p{L}* |relevant\p{L}* ){0,3}`;
/** *svensk standard*. */
const nationalStandard = String.raw`(?:svensk|europeisk|internationell|nationell|nordisk|harmoniserad|fastställd)(?:a|t)? (?:\p{L}+ )?standard(?:en|er|erna)?`;
/** *Europastandard*. */
const europeanStandard = 'europastandard(?:en|er)?';
/** *ISO-standard*: not *it-standard*. */
const standardOfKind = String.raw`(?!it-|bas-|namn-|hygien-|\p{L}*min-)[\p{L}\d]{2,12}-standard(?:en|erna)`;
/** *enligt svensk standard*, *ska följa europeiska standarder*: whose, but not which. */
const unnamedStandard = pattern`${inAccordance}(${nationalStandard}|${europeanStandard}|${standardOfKind})(?!\p{L}| som)`;

const anyReference = placesOf([spelt, unnamedStandard, ...formWords]);

/** Every reference of a text, in order; its placeholders are covered. */
export const standardReferences = once((text: PreparedText): readonly StandardReference[] => {
  const isTechnical = text.hasInnerCapital || digit.test(text.masked);
  if (!isTechnical && !text.mayAny(anyReference)) return none;
  const named = namedReferences(text);
  const unnamed = text.all(unnamedStandard).map(({ 1: name = '', index, 0: whole }) => {
    const start = index + whole.length - name.length;
    return { name, span: [start, start + name.length] as const, format: false, inPassing: false };
  });
  const apart = unnamed.filter(
    ({ span }) => !named.some(({ span: [start] }) => start - span[1] < 4 && start >= span[0]),
  );
  const listed = apart.length ? [...named, ...apart] : named;
  const odd = referencesByForm(text, isTechnical).filter(
    ({ span }) => !listed.some(({ span: [start, end] }) => start < span[1] && span[0] < end),
  );
  return odd.length || apart.length ? [...listed, ...odd].sort((a, b) => a.span[0] - b.span[0]) : named;
});

const namedReferences = (text: PreparedText): readonly StandardReference[] => {
  const { masked } = text;
  if (!capitalsOrDigit.test(masked) && !text.may(spelt)) return none;
  return matchesIn(masked, reference).flatMap(({ 0: name, index, groups }) =>
    namesOther(text, name.trim(), index)
      ? []
      : [
          {
            name: name.trim(),
            span: [
              index,
              index +
                name.trimEnd().length +
                (/^-\p{L}+/u.exec(masked.slice(index + name.trimEnd().length))?.[0].length ?? 0),
            ] as const,
            format: groups?.format !== undefined,
            inPassing: isThing(text, index + name.trimEnd().length, index),
          },
        ],
  );
};
