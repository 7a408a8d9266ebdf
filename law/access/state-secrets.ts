import type { Marking } from '#justice/access';
import { stateSecrets } from '#law/statutes';

/**
 * The marks of a state secret: the degree with its star and term (机密★10年), a line 密级:机密, or a degree alone in brackets or as the whole
 * line. What is only about secrets (商业秘密、侵犯国家秘密罪、密级鉴定意见) bears none of them. 国家秘密标志
 */
export const STATE_SECRET: Marking = {
  code: 'acts/state-secret',
  marks: [
    /(?:绝密|机密|(?<!商业|工作|技术|个人)秘密)[★☆]/u,
    /密级[:】\])〕〗》](?:绝密|机密|秘密)/u,
    /^[【[(〔〖《「](?:绝密|机密|秘密)(?:级)?[】\])〕〗》」]/mu,
    /^(?:绝密|机密)(?:级)?$/mu,
  ],
  basis: [stateSecrets(31, 1, 3), stateSecrets(22, 1), stateSecrets(14)],
};
