export { apiClient, type Api, type ApiClient } from './client.ts';
