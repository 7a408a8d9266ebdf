/** Somebody one may be. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  /** Agency, unit and posts; or, for a person, what they are in which case. */
  readonly as: string;
  readonly group: string;
}

interface Choosing {
  readonly uid: string;
  readonly choices: readonly Choice[];
  readonly search: string;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** So many people of one group are shown at once. */
const MOST_OPEN = 30;

/** The page on which one chooses who to be: plain HTML that needs no script. 演示登录页 */
export function choosingPage({ uid, choices, search }: Choosing): string {
  const wanted = choices.filter(({ name, as, group }) => `${name}${as}${group}`.includes(search.trim()));
  const groups = [...new Set(wanted.map(({ group }) => group))];
  const lists = groups.map((group) => {
    const items = wanted
      .filter((one) => one.group === group)
      .map(
        ({ id, name, as }) =>
          `<li><a href="/oidc/choose/${encodeURIComponent(uid)}/as/${encodeURIComponent(id)}"><strong>${escaped(name)}</strong> <span>${escaped(as)}</span></a></li>`,
      );
    const title = `${escaped(group)} <small>${items.length}</small>`;
    // A long list stays closed until it is wanted.
    return items.length > MOST_OPEN && search.trim() === ''
      ? `<details><summary><h2>${title}</h2></summary><ul>${items.join('')}</ul></details>`
      : `<section><h2>${title}</h2><ul>${items.join('')}</ul></section>`;
  });
  const nobody = wanted.length === 0 ? '<p>没有符合的人员，请换一个词。 <span lang="en">Nobody matches.</span></p>' : '';
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>选择身份 · 法枢 Fashu</title><link rel="stylesheet" href="/oidc-page.css"></head>
<body><p class="demonstration" role="note">演示环境 · 数据均为虚构 &nbsp; Demonstration: everybody here is invented</p>
<main><h1>选择身份 <small lang="en">Choose who to be</small></h1>
<form method="get"><label for="q">姓名、单位 Name or agency</label> <input id="q" name="q" type="search" value="${escaped(search)}" autocomplete="off"> <button>查找</button></form>
${nobody}${lists.join('\n')}</main></body></html>`;
}

/** How that page looks. */
export const CHOOSING_STYLE = `
:root { color-scheme: light dark; --ink: #1b2733; --paper: #f7f8fa; --card: #fff; --line: #c9d1da; --blue: #0b4f9e; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6ebf0; --paper: #12181f; --card: #1b232c; --line: #3a4653; --blue: #8ec1ff; } }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.6 system-ui, "Noto Sans CJK SC", sans-serif; color: var(--ink); background: var(--paper); }
.demonstration { margin: 0; padding: .4rem 1rem; background: #7a4b00; color: #fff; text-align: center; }
main { max-width: 72rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.5rem; } h1 small { font-size: 1rem; font-weight: normal; } h2 { font-size: 1.1rem; margin: 1.2rem 0 .4rem; } h2 small { font-weight: normal; opacity: .75; } summary { cursor: pointer; } summary h2 { display: inline-block; }
form { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; }
input, button { font: inherit; padding: .5rem .8rem; border: 1px solid var(--line); border-radius: .4rem; background: var(--card); color: inherit; }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .4rem; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); }
a { display: block; min-height: 44px; padding: .5rem .8rem; border: 1px solid var(--line); border-radius: .4rem; background: var(--card); color: inherit; text-decoration: none; }
a:hover, a:focus-visible { outline: 2px solid var(--blue); } a strong { color: var(--blue); }
`;
