import type { Page } from 'playwright-core';
import type { Entering } from '#justice/cases';
import type { Field, Procedure } from '#justice/procedures';
import type { Door } from '#platform/seed';

type Opening = Parameters<Door['open']>[1];
type Fill = (page: Page, filling: { readonly name: string; readonly field: Field; readonly value: unknown }) => Promise<unknown>;

interface ByHand {
  readonly page: Page;
  readonly procedure: Procedure;
  readonly opening: Opening;
  readonly fill: Fill;
}

/** Fills in a new case on its page, as far as the button that opens it. A fact the story leaves open is as it mostly is. */
export async function fillInCase({ page, procedure, opening, fill }: ByHand): Promise<void> {
  await page.getByRole('heading', { name: '程序和办案身份' }).waitFor();
  const radio = page.getByRole('radio', { name: procedure.title[0], exact: true });
  if ((await radio.count()) > 0) await radio.check();
  await page.getByRole('heading', { name: '涉案人员和财物' }).waitFor();
  const said = opening.subjects.find(({ type }) => type === 'case');
  await fillInFacts({ page, procedure, fill }, { id: 'case', type: 'case', ...said });
  const counts = new Map<string, number>();
  for (const subject of opening.subjects.filter(({ type }) => type !== 'case')) {
    const { type } = subject;
    const nth = (counts.get(type) ?? 0) + 1;
    counts.set(type, nth);
    await page.getByRole('button', { name: `添加${procedure.vocabulary.subjects[type]?.title[0]}`, exact: true }).click();
    await page.locator(`#field-${type}-${nth}--name`).fill(subject.name ?? subject.id);
    await fillInFacts({ page, procedure, fill }, { ...subject, id: `${type}-${nth}` });
  }
  await page.getByRole('button', { name: '核对并提交' }).click();
  await page.getByRole('button', { name: '确认建立案件' }).waitFor();
}

async function fillInFacts({ page, procedure, fill }: Omit<ByHand, 'opening'>, { id, type, facts = {} }: Entering): Promise<void> {
  for (const [fact, { title, values, initially }] of Object.entries(procedure.vocabulary.subjects[type]?.facets ?? {})) {
    const name = `${id}-${fact}`;
    // What leaves nothing to choose is not asked.
    if (initially.length < 2 || (await page.locator(`#field-${name}`).count()) === 0) continue;
    await fill(page, { name, field: { type: 'choice', title, of: values }, value: facts[fact] ?? initially[0] });
  }
}

/** What the page sends, with the ids a story calls its people and things by, and the hour it tells of. */
export function asWritten(sent: object, { subjects, at }: Opening): object {
  const written = subjects.filter(({ type }) => type !== 'case');
  const { subjects: given = [] } = sent as { readonly subjects?: readonly { readonly type: string }[] };
  const others = given.filter(({ type }) => type !== 'case').map((one, index) => ({ ...one, id: written[index]?.id }));
  return { ...sent, at, subjects: [...given.filter(({ type }) => type === 'case'), ...others] };
}
