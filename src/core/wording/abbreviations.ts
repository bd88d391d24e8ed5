import { brandReferences } from './brands.ts';
import { every, matchesIn } from './pattern.ts';
import type { PreparedText } from './prepared-text.ts';
import { standardReferences } from './standards.ts';

/** Abbreviations that every reader of an IT tender knows, and words that tenders write in capitals for weight. */
const known = new Set(
  `IT EU EES API APIER PDF XML JSON CSV HTML CSS URL SMS MMS USB PC ID GDPR SLA VPN SQL HTTP HTTPS TLS SSL DNS IP TCP UDP LAN WLAN WIFI
  WCAG ISO IEC EN SS ETSI RFC IETF UTF LOU LUF LUK LOV OSL KB MB GB TB AA AAA TV CD DVD QR OK AI PM HR PDA CPU RAM SSD LED LCD OS VGA HDMI AB
  KOM RTF TIFF JPEG PNG SVG SFTP FTP SMTP IMAP SNMP UTC CET SEK EUR KL NR TEL SE EDI ERP CRM GIS PIN PUK SIM NFC RFID GPS BIM CAD MFA PUB LCC AES SHA RSA CVE CVSS SPDX SBOM OIDC SAML LDAP
  SKA SKALL BÖR KAN FÅR MÅSTE INTE EJ ALLA OCH ELLER MINST HÖGST`
    .split(/\s+/)
    .filter(Boolean),
);

const none: readonly string[] = [];

/** Words in capitals that a text does not explain itself: not in brackets, no standard, no product. */
export function abbreviationsIn(text: PreparedText): readonly string[] {
  if (!text.hasInnerCapital || !/[A-ZÅÄÖ]{2}/.test(text.masked)) return none;
  const found = matchesIn(text.masked, capitals);
  if (found.length === 0 || text.masked === text.masked.toUpperCase()) return none;
  const named = [...standardReferences(text), ...brandReferences(text, noProducts)];
  return [
    ...new Set(
      found
        .filter(({ 0: word, index }) => {
          if (
            known.has(word) ||
            text.masked[index - 1] === '(' ||
            text.masked.slice(index + word.length).startsWith(' (')
          )
            return false;
          return !named.some(({ span }) => span[0] <= index && span[1] >= index + word.length);
        })
        .map(([word]) => word),
    ),
  ];
}

const capitals = every`(?<![\p{L}\p{N}_./-])[A-ZÅÄÖ]{2,6}(?![\p{L}\p{N}_/])`;
const noProducts = new Map<string, never>();
