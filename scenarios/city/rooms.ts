import type { Room } from '#justice/agencies';

/** Number of seats, and whether there is a link. */
type Line = readonly [zh: string, en: string, seats: number, link?: 'link'];

const ROOMS: Readonly<Record<string, readonly Line[]>> = {
  'fy-p': [['第一法庭', 'Courtroom 1', 120, 'link']],
  'fy-c': [
    ['第一法庭', 'Courtroom 1', 80, 'link'],
    ['第二法庭', 'Courtroom 2', 40],
    ['庭前会议室', 'Conference room', 16, 'link'],
  ],
  'fy-north': [
    ['第一法庭', 'Courtroom 1', 60],
    ['第二法庭', 'Courtroom 2', 30, 'link'],
    ['第三法庭', 'Courtroom 3', 20, 'link'],
    ['第四法庭', 'Courtroom 4', 20, 'link'],
    ['庭前会议室', 'Conference room', 12, 'link'],
  ],
  'fy-south': [
    ['第一法庭', 'Courtroom 1', 40],
    ['第二法庭', 'Courtroom 2', 20, 'link'],
  ],
  'jc-north': [['远程视频室', 'Link room', 6, 'link']],
  'jc-south': [['远程视频室', 'Link room', 6, 'link']],
  kss: [
    ['远程视频室一', 'Link room 1', 4, 'link'],
    ['远程视频室二', 'Link room 2', 4, 'link'],
  ],
  'jy-2': [['远程视频室', 'Link room', 4, 'link']],
  'sjg-north': [['听证室', 'Hearing room', 24]],
};

/** Where hearings are held and joined from. None of it exists. 法庭与远程点位 */
export const rooms: readonly Room[] = Object.entries(ROOMS).flatMap(([agency, lines]) =>
  lines.map(([zh, en, seats, link]) => ({ id: `${agency}/${zh}`, agency, name: [zh, en], seats, hasLink: link === 'link' })),
);
