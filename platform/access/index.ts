export { askCedar, cedarAccess } from './cedar-access.ts';
export { checkPolicies, parsePolicies, policiesFor, readPolicies, type Policies, type Policy } from './policies.ts';
export { ACCESS_REFUSALS, type AccessRefusalCode } from './refusals.ts';
export { requestFor, type PolicyRequest } from './request.ts';
