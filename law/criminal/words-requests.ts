import { investigationRequests } from './words-requests-investigation.ts';
import { prosecutionRequests } from './words-requests-prosecution.ts';
import { supervisionRequests } from './words-requests-supervision.ts';
import { trialRequests } from './words-requests-trial.ts';

/** What one agency must answer another in a criminal case. 办案协作与制约的请求 */
export const requests = { ...investigationRequests, ...prosecutionRequests, ...trialRequests, ...supervisionRequests } as const;
