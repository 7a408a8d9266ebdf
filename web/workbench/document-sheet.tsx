import type { ReactNode } from 'react';
import { chineseNumeral, dayOf, fullWidth, partsOf, type CivilDay } from '#justice/basics';
import type { Form } from '#justice/procedures';
import { useWords } from '#web/words';
import { sayValue } from './say-value.ts';

interface Props {
  readonly agency: string;
  readonly title: string;
  readonly number: string;
  readonly subject: string | undefined;
  readonly form: Form;
  readonly values: Readonly<Record<string, unknown>>;
  readonly at: string;
  /** What stands between the body and the end. */
  readonly children?: ReactNode;
}

/** A document as it will be on paper: agency and title, number, body, agency and date. The words are the Chinese ones whatever tongue the page speaks. 文书 */
export function DocumentSheet({ agency, title, number, subject, form, values, at, children }: Props): ReactNode {
  const { words } = useWords();
  const parts = Object.entries(form).flatMap(([key, field]) => {
    const said = sayValue(field, values[key], { say: ([zh]) => fullWidth(zh), words, isDocument: true });
    return said === '' ? [] : [{ key, title: fullWidth(field.title[0]), said }];
  });
  return (
    <article className="paper" lang="zh-CN">
      <h2>
        {agency}
        <br />
        {title}
      </h2>
      <p className="paper-number">{number}</p>
      {subject === undefined ? null : <p>当事人：{subject}</p>}
      {parts.map(({ key, title: heading, said }) => (
        <p key={key}>
          {heading}：{said}
        </p>
      ))}
      {children}
      <p className="paper-end">
        {agency}
        <br />
        {dateInNumerals(at)}
      </p>
    </article>
  );
}

/** 2026-11-27 → 二〇二六年十一月二十七日 */
function dateInNumerals(at: string): string {
  const [year, month, day] = partsOf(dayOf(at as CivilDay));
  const digits = Array.from(String(year), (digit) => '〇一二三四五六七八九'.charAt(Number(digit))).join('');
  return `${digits}年${chineseNumeral(month)}月${chineseNumeral(day)}日`;
}
