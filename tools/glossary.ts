import { readFileSync, writeFileSync } from 'node:fs';
import { PROCEDURES } from '#law/procedures';

const PATH = 'GLOSSARY.md';
const MARK = '<!-- generated from here on by tools/glossary.ts -->';

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** Every term of every procedure, both languages, from the definitions themselves. */
export function generatedTerms(): string {
  const sections = Object.values(PROCEDURES).flatMap((procedure) => {
    const { vocabulary, acts, rules } = procedure;
    const states = Object.entries(vocabulary.subjects).flatMap(([subject, type]) =>
      Object.entries(type.facets).flatMap(([name, facet]) => [
        row([`\`${subject}.${name}\``, facet.title[0], facet.title[1]]),
        ...Object.entries(facet.values).map(([value, words]) => row([`\`${value}\``, words[0], words[1]])),
      ]),
    );
    const documents = [...new Set(Object.values(acts).flatMap((act) => act.produces ?? []))];
    const table = (title: string, rows: readonly string[]): readonly string[] => [
      `### ${title}`,
      '',
      row(['Name', '中文', 'English']),
      '|---|---|---|',
      ...rows,
      '',
    ];
    const titled = (entries: Readonly<Record<string, { readonly title: readonly [string, string] }>>): readonly string[] =>
      Object.entries(entries).map(([name, { title }]) => row([`\`${name}\``, title[0], title[1]]));
    const inUse = Object.fromEntries(Object.entries(rules).filter(([name]) => vocabulary.limits[name] !== undefined));
    return [
      `## ${procedure.title[0]} ${procedure.title[1]}`,
      '',
      ...table('Roles 主体', titled(vocabulary.roles)),
      ...table('Acts 行为', titled(acts)),
      ...table('States 状态', states),
      ...table('Requests 请求', titled(vocabulary.requests)),
      ...table('Limits 期限', titled(inUse)),
      `### Documents 文书`,
      '',
      documents.join('、'),
      '',
    ];
  });
  return sections.join('\n');
}

/** The glossary with its generated part renewed. */
export function renewed(glossary: string): string {
  const [written = ''] = glossary.split(MARK);
  return `${written}${MARK}\n\n${generatedTerms()}`;
}

if (import.meta.main) writeFileSync(PATH, renewed(readFileSync(PATH, 'utf8')));
