import type { Page } from 'playwright-core';
import type { Roster } from '#justice/agencies';
import type { NamedFile } from '#justice/cases';
import type { Field, Procedure } from '#justice/procedures';
import type { ActAsked, Answered, Door } from '#platform/seed';
import { chooseMe, type Desk } from './desk.ts';
import { asWritten, fillInCase } from './opening-by-hand.ts';

interface Playing {
  readonly url: string;
  readonly desk: (officer: string) => Promise<Desk>;
  /** What goes another way than through the browser: the dull steps. */
  readonly engine: Door;
  readonly procedure: Procedure;
  readonly roster: Roster;
  /** The acts that are done by hand; `openCase` is the opening. */
  readonly byHand: ReadonlySet<string>;
}

/** What was done by hand, in the order it was. */
export interface DoneByHand {
  readonly acts: { readonly act: string; readonly officer: string; readonly isRefused: boolean; readonly says: string }[];
  readonly approvals: { readonly act: string; readonly officer: string }[];
}

/** The workbench as a door: forms filled in, checked, signed, approved, as officers do. The rest goes through the engine. */
export function browserDoor(playing: Playing, done: DoneByHand): Door {
  const { engine, byHand } = playing;
  const proposals = new Map<string, string>();
  const papers = new Map<string, string>();
  const act = async (officer: string, asked: ActAsked, otherwise: () => Promise<Answered>): Promise<Answered> => {
    if (!byHand.has(asked.act)) return otherwise();
    const { page } = await playing.desk(officer);
    const answer = await fillInAndSubmit(playing, { page, officer, asked, papers });
    const isRefused = 'refused' in answer;
    const says = isRefused ? await page.locator('.error-summary').innerText() : '';
    done.acts.push({ act: asked.act, officer, isRefused, says });
    await leave(page);
    if ('proposal' in answer) proposals.set(answer.proposal.id, asked.act);
    return answer;
  };
  return {
    ...engine,
    open: async (officer, opening) => {
      if (!byHand.has('openCase')) return engine.open(officer, opening);
      const { page } = await playing.desk(officer);
      const answer = await open(playing, page, opening);
      done.acts.push({ act: 'openCase', officer, isRefused: 'refused' in answer, says: '' });
      await leave(page);
      return answer;
    },
    // What an act done by hand names is handed in by hand, as it is filled in.
    attach: async (officer, attaching) => {
      papers.set(attaching.file.file, attaching.text);
      await engine.attach(officer, attaching);
    },
    act: (officer, asked) => act(officer, asked, () => engine.act(officer, asked)),
    propose: (officer, asked) => act(officer, asked, () => engine.propose(officer, asked)),
    approve: async (officer, approval) => {
      if (!proposals.has(approval.proposal)) return engine.approve(officer, approval);
      const { page } = await playing.desk(officer);
      const answer = await approve(playing, { page, officer, ...approval });
      done.approvals.push({ act: proposals.get(approval.proposal) ?? '', officer });
      await leave(page);
      return answer;
    },
  };
}

/** Leaves the desk: a page that stays open reads again whatever anybody changes. */
const leave = (page: Page): Promise<unknown> => page.goto('about:blank');

/** The story lies in the past, and officers write down what happened then: the hour goes along with what the page sends. */
export async function sendingAt(page: Page, at: string, work: () => Promise<void>): Promise<void> {
  const routes = /\/api\/v1\/(?:cases\/[^/]+\/(?:acts|proposals)|proposals\/[^/]+\/decisions)$/u;
  await page.route(routes, (route) =>
    route.request().method() === 'POST'
      ? route.continue({ postData: JSON.stringify({ ...(route.request().postDataJSON() as object), at }) })
      : route.continue(),
  );
  try {
    await work();
  } finally {
    await page.unroute(routes);
  }
}

/** A new case is filled in, checked, and opened at the hour of its story. */
async function open({ url, procedure }: Playing, page: Page, opening: Parameters<Door['open']>[1]): Promise<Answered> {
  await page.goto(`${url}/new`);
  await fillInCase({ page, procedure, opening, fill });
  await page.route(/\/api\/v1\/cases$/u, (route) =>
    route.continue({ postData: JSON.stringify(asWritten(route.request().postDataJSON() as object, opening)) }),
  );
  const told = await answerTo(page, /\/api\/v1\/cases$/u, () => page.getByRole('button', { name: '确认建立案件' }).click());
  await page.unroute(/\/api\/v1\/cases$/u);
  return answered(told);
}

interface ByHand {
  readonly page: Page;
  readonly officer: string;
  readonly asked: ActAsked;
  /** What files say, by digest. */
  readonly papers: ReadonlyMap<string, string>;
}

async function fillInAndSubmit(playing: Playing, { page, officer, asked, papers }: ByHand): Promise<Answered> {
  const { url, procedure, roster } = playing;
  const search = new URLSearchParams({
    act: asked.act,
    role: asked.role,
    ...(asked.subject === undefined ? {} : { subject: asked.subject }),
  });
  await page.goto(`${url}/cases/${asked.case}/act?${search.toString()}`);
  const form = procedure.acts[asked.act]?.form ?? {};
  await page.getByRole('button', { name: '核对并提交' }).waitFor();
  for (const [name, value] of Object.entries(asked.form)) {
    const field = form[name];
    if (field?.type === 'files') await handIn(page, { name, files: value as readonly NamedFile[], papers });
    else if (field !== undefined) await fill(page, { name, field, value });
  }
  // Who need not be there is not asked for.
  for (const id of (procedure.acts[asked.act]?.officers ?? 1) > 1 ? asked.together : []) {
    const called = roster.officers.find((one) => one.id === id);
    await page.getByRole('checkbox', { name: `${called?.name} ${called?.badge}` }).check();
  }
  for (const role of asked.present ?? [])
    await page.getByRole('checkbox', { name: procedure.vocabulary.roles[role]?.title[0] ?? role, exact: true }).check();
  await page.getByRole('button', { name: '核对并提交' }).click();
  const answer = { last: { refused: [] } as Answered };
  await sendingAt(page, asked.at, async () => {
    answer.last = await submit(page, officer);
  });
  return answer.last;
}

/** Files are chosen one by one, each said what it is and what it is to prove. */
async function handIn(
  page: Page,
  { name, files, papers }: { readonly name: string; readonly files: readonly NamedFile[] } & Pick<ByHand, 'papers'>,
): Promise<void> {
  for (const { file, name: called, mediaType, kind, proves } of files) {
    const buffer = Buffer.from(papers.get(file) ?? '');
    await page.locator(`#field-${name} input[type=file]`).first().setInputFiles({ name: called, mimeType: mediaType, buffer });
    const row = page.locator(`#field-${name}`).getByRole('listitem', { name: called });
    await row.getByRole('button', { name: `移除 ${called}` }).waitFor();
    if (kind !== undefined) await row.getByRole('combobox').selectOption(kind);
    if (proves !== undefined) await row.getByRole('textbox').fill(proves);
  }
}

/** One field, as its kind is filled in. */
async function fill(
  page: Page,
  { name, field, value }: { readonly name: string; readonly field: Field; readonly value: unknown },
): Promise<void> {
  const place = page.locator(`#field-${name}`);
  if (field.type === 'yes-no') return place.getByRole('radio', { name: value === true ? '是' : '否', exact: true }).check();
  if (field.type === 'choice') {
    if ((await place.getAttribute('list')) !== null) return place.fill(field.of[String(value)]?.[0] ?? '');
    if ((await page.locator(`select#field-${name}`).count()) > 0) {
      await place.selectOption(String(value));
      return undefined;
    }
    return place.getByRole('radio', { name: field.of[String(value)]?.[0] ?? '', exact: true }).check();
  }
  return place.fill(Array.isArray(value) ? value.join('\n') : String(value));
}

/** Signs; where it is asked again who one is, says so again, and signs then. */
async function submit(page: Page, officer: string): Promise<Answered> {
  const button = page.getByRole('button', { name: /^(?:确认|提交审批)/u });
  const answer = await answerTo(page, /\/cases\/[^/]+\/(?:acts|proposals)$/u, () => button.click());
  if (answer.code !== 'api/step-up') return answered(answer);
  await provedAgain(page, officer);
  return answered(await answerTo(page, /\/cases\/[^/]+\/(?:acts|proposals)$/u, () => button.click()));
}

async function approve(
  { url }: Playing,
  { page, officer, proposal, at }: { readonly page: Page; readonly officer: string; readonly proposal: string; readonly at: string },
): Promise<Answered> {
  await page.goto(`${url}/proposals/${proposal}`);
  const button = page.getByRole('main').getByRole('button', { name: /^(?:同意|批准|审批)/u });
  const told = { last: {} as Body };
  const once = (): Promise<Body> => answerTo(page, /\/decisions$/u, () => button.click());
  await sendingAt(page, at, async () => {
    told.last = await once();
    if (told.last.code === 'api/step-up') {
      await provedAgain(page, officer);
      told.last = await once();
    }
  });
  return answered(told.last);
}

export async function provedAgain(page: Page, officer: string): Promise<void> {
  await page.locator('.error-summary.notice').getByRole('button').click();
  await page.waitForURL(/\/oidc\//u);
  await chooseMe(page, officer);
}

export interface Body {
  readonly code?: string;
  readonly reasons?: readonly { readonly code: string }[];
  readonly case?: string;
  readonly number?: number;
  readonly id?: string;
  readonly receipt?: { readonly case: string; readonly number: number };
  readonly because?: readonly { readonly code: string }[];
}

export async function answerTo(page: Page, address: RegExp, press: () => Promise<void>): Promise<Body> {
  const [response] = await Promise.all([
    page.waitForResponse((one) => address.test(new URL(one.url()).pathname) && one.request().method() === 'POST'),
    press(),
  ]);
  return (await response.json()) as Body;
}

function answered(body: Body): Answered {
  if (body.because !== undefined) return { refused: body.because };
  if (body.code !== undefined) return { refused: body.reasons ?? [{ code: body.code }] };
  if (body.receipt !== undefined) return { done: body.receipt };
  return body.number === undefined ? { proposal: { id: body.id ?? '' } } : { done: { case: body.case ?? '', number: body.number } };
}
