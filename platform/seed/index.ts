export { engineDoor } from './engine-door.ts';
export { httpDoor } from './http-door.ts';
export { playThrough, type ActAsked, type Answered, type Differs, type Door, type Playing } from './play.ts';
