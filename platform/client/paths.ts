// Written by `npm run openapi` from what the API says of itself. A test writes it again and compares.

export interface paths {
  readonly '/metrics': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * 运行指标 Figures for whoever watches the machine
     * @description 只对本机。 For this machine only.
     */
    readonly get: operations['readMetrics'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/health': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** 是否运行 Whether the process lives */
    readonly get: operations['readHealth'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/ready': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** 是否就绪 Whether it can be worked with */
    readonly get: operations['readReadiness'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/session': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** 当前登录身份 Who you are here */
    readonly get: operations['readSession'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/tokens': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** 本人的接口令牌 Your tokens */
    readonly get: operations['listTokens'];
    readonly put?: never;
    /**
     * 签发接口令牌 Issue a token of your own
     * @description 令牌只显示一次。须由本人登录并再次确认身份。 Shown this once. You must have signed in yourself and proved again who you are; a token begets no token.
     */
    readonly post: operations['issueToken'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/tokens/{token}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post?: never;
    /** 撤销接口令牌 Take a token back */
    readonly delete: operations['revokeToken'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/inbox': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** 待办 The cases on your desk */
    readonly get: operations['listInbox'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/cases': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * 案件检索 The cases you may see
     * @description 只在您有权查看的案件中检索;按姓名检索限于您有权了解内容的案件。 Only among the cases you may see; by name only where you may know who the case is about. A page may hold fewer than asked for: go on while there is `next`.
     */
    readonly get: operations['listCases'];
    readonly put?: never;
    /** 建立案件 Open a case */
    readonly post: operations['openCase'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/cases/{case}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** 案件 A case as it stands */
    readonly get: operations['readCase'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/cases/{case}/offers': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** 可实施的行为 What you may do, and why not */
    readonly get: operations['listOffers'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/cases/{case}/limits': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** 期限及算法 The limits, and how they were counted */
    readonly get: operations['listLimits'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/cases/{case}/entries': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** 办案记录 What has happened */
    readonly get: operations['listEntries'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/cases/{case}/documents': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** 文书 The documents of a case */
    readonly get: operations['listDocuments'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/cases/{case}/parties': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * 诉讼参与人 Who takes part in a case
     * @description 不了解案情者只看到本人。 Who may not know what is in the case sees only themself.
     */
    readonly get: operations['listParties'];
    readonly put?: never;
    /**
     * 登记诉讼参与人 A person takes part in a case from now on
     * @description 由承办人登记,记入案件记录。 Entered by whoever handles the case, as an entry of its record.
     */
    readonly post: operations['linkParty'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/cases/{case}/subjects': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** 当事人、物进入案件 Let subjects into a case */
    readonly post: operations['enterSubjects'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/cases/{case}/acts': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * 实施行为 Perform an act
     * @description 产生文书的,登录会话须在十分钟内再次确认身份;接口令牌除外。 Where the act produces documents, a session must have proved again who it is within ten minutes; tokens are exempt.
     */
    readonly post: operations['performAct'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/proposals': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** 待审批、待表决 Proposals: those that wait for you, yours, or all you may see */
    readonly get: operations['listProposals'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/proposals/{proposal}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * 审批、评议经过 A proposal and everything that was done with it
     * @description 评议意见在全体成员表决后公开给有权查看者。 Opinions are sealed until the last member has voted.
     */
    readonly get: operations['readProposal'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/cases/{case}/proposals': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** 提出待审批、待评议的行为 Propose an act */
    readonly post: operations['proposeAct'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/proposals/{proposal}/decisions': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * 审批、退回、表决、撤回 Approve, send back, vote, withdraw
     * @description 产生文书的,登录会话须在十分钟内再次确认身份;接口令牌除外。 Where the act produces documents, a session must have proved again who it is within ten minutes; tokens are exempt.
     */
    readonly post: operations['decideProposal'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/cases/{case}/assignments': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** 分案 Assign a case to an officer */
    readonly post: operations['assignOfficer'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/cases/{case}/recusals': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** 回避 Record that an officer withdraws */
    readonly post: operations['recuseOfficer'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/requests': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** 请求与答复 Requests to and from your agencies */
    readonly get: operations['listRequests'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/findings': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** 线索 Findings for your agencies */
    readonly get: operations['listFindings'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/findings/{finding}/handling': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** 处理线索 Look into a finding, close it with what came of it */
    readonly post: operations['handleFinding'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/limits': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * 届满日程 Running limits that end between two days
     * @description 按届满先后列出您可以查看的案件中进行中的期限。 The running limits of the cases you may see, what ends first first.
     */
    readonly get: operations['listDueLimits'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/hearings': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * 开庭 Hearings that are fixed
     * @description 只列出您有权了解内容的案件;改期的,以最后一次为准。 Only of cases whose content you may know; where the day was moved, the last one counts.
     */
    readonly get: operations['listHearings'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/agencies': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** 机关 Agencies */
    readonly get: operations['listAgencies'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/agencies/{agency}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** 机关及内设机构 An agency and its units */
    readonly get: operations['readAgency'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/officers': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** 人员及任职 Officers and their appointments */
    readonly get: operations['listOfficers'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/procedures': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** 程序 Procedures */
    readonly get: operations['listProcedures'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/procedures/{procedure}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** 程序定义 A procedure, whole, as data */
    readonly get: operations['readProcedure'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/law': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** 法律文本 The statute texts that can be read here */
    readonly get: operations['listLaws'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/law/{law}/articles/{article}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** 条文 One article as it reads */
    readonly get: operations['readArticle'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/law/{law}/articles/{article}/citations': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * 依据该条者 What stands on an article
     * @description 引用该条的行为、期限、不变式。 The acts, limits and invariants of the procedures that cite it.
     */
    readonly get: operations['listCitations'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/ledger/key': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** 账本公钥 The key the ledger is signed with */
    readonly get: operations['readLedgerKey'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/ledger/{path}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** 账本文件 checkpoint, tile/…, history/… */
    readonly get: operations['readLedgerFile'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/cases/{case}/entries/{number}/proof': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** 证明文件 A proof file for one entry, to be checked anywhere */
    readonly get: operations['readProof'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/events': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * 实时通知 What happens in your cases, as it happens
     * @description 服务器推送事件;以 Last-Event-ID 续接。 Server-sent events, each with the case and the entry; Last-Event-ID resumes.
     */
    readonly get: operations['streamEvents'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/accesses': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * 谁查阅过我 Who looked at me
     * @description 当事人看到他人对本人案件的查阅,工作人员看到本人的查阅。 A party sees the looks of others at their cases; an officer their own looks.
     */
    readonly get: operations['listAccesses'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/accesses/statistics': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** 查阅统计 How often, by month, agency and purpose */
    readonly get: operations['countAccesses'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/api/v1/clock': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** 系统时间 The time acts are dated by */
    readonly get: operations['readClock'];
    readonly put?: never;
    /** 演示:拨快时间 Demonstration: move the clock forward */
    readonly post: operations['moveClock'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** @description How often somebody looked in a month, and at how many cases 查阅统计 */
    readonly AccessCount: {
      readonly month: string;
      readonly agency?: {
        readonly agency: string;
        readonly name: components['schemas']['Words'];
      };
      readonly purpose: string;
      readonly looks: number;
      readonly cases: number;
    };
    /** @description Who looked at what concerns you, when, for what 查阅记录 */
    readonly AccessEntry: {
      readonly at: string;
      readonly case: string;
      readonly agency?: {
        readonly agency: string;
        readonly name: components['schemas']['Words'];
      };
      readonly by: string;
      readonly purpose: string;
      readonly basis: string;
      readonly what: string;
    };
    /** @description An act somebody wants done 行为 */
    readonly ActRequest: {
      readonly act: string;
      readonly subject?: components['schemas']['Id'];
      readonly role: string;
      readonly agency?: components['schemas']['Id'];
      readonly at?: components['schemas']['Moment'];
      readonly together?: readonly components['schemas']['Id'][];
      readonly present?: readonly string[];
      /** @description The form of the act; its schema is in the procedure */
      readonly form?: {
        readonly [key: string]: unknown;
      };
      readonly expectedVersion?: number;
    };
    /** @description An organisation that holds powers 机关 */
    readonly Agency: {
      readonly id: string;
      readonly kind: string;
      readonly name: components['schemas']['Words'];
      readonly code: string;
      readonly tier: string;
      readonly area: string;
      readonly above?: {
        readonly agency: string;
        /** @enum {string} */
        readonly by: 'leads' | 'supervises' | 'guides';
      };
      readonly powers: readonly string[];
      readonly from: string;
      readonly to?: string;
    };
    /** @description One article as it reads 条文 */
    readonly Article: {
      readonly law: string;
      readonly title: string;
      readonly version?: string;
      readonly effective?: string;
      readonly articles: number;
      readonly path: readonly string[];
      readonly paragraphs: readonly {
        readonly text: string;
        readonly items: readonly {
          readonly number: number;
          readonly text: string;
        }[];
      }[];
    };
    readonly Assignment: {
      readonly officer: components['schemas']['Id'];
      readonly agency: components['schemas']['Id'];
    };
    /** @description A citation: law, version, article, paragraph, item 依据 */
    readonly Basis: {
      readonly law: string;
      readonly version: string;
      readonly article: number;
      readonly suffix?: number;
      readonly paragraph?: number;
      readonly item?: number;
      readonly text: components['schemas']['Words'];
    };
    /** @description A case as it stands for you 案件 */
    readonly Case: {
      readonly id: string;
      readonly procedure: string;
      readonly title: components['schemas']['Words'];
      readonly version: number;
      /** @enum {string} */
      readonly label: 'public' | 'internal' | 'work-secret' | 'sensitive' | 'sealed';
      readonly lead: string;
      readonly openedAt: string;
      readonly numbers: readonly {
        readonly agency: string;
        readonly number: string;
      }[];
      readonly agencies: readonly {
        readonly role: string;
        readonly agency: string;
        readonly name: components['schemas']['Words'];
      }[];
      readonly subjects: readonly {
        readonly id: string;
        readonly type: string;
        readonly title: components['schemas']['Words'];
        readonly name?: string;
        readonly facets: readonly components['schemas']['FacetValue'][];
      }[];
    };
    /** @description A case in a list 案件 */
    readonly CaseListed: {
      readonly id: string;
      readonly procedure: string;
      readonly title: components['schemas']['Words'];
      readonly stage?: {
        readonly value: string;
        readonly title: components['schemas']['Words'];
      };
      readonly numbers: readonly string[];
      readonly label: string;
      readonly lead: string;
      readonly isHeld: boolean;
      readonly version: number;
      readonly openedAt: string;
      /** @description Those the case is about, where you may know who they are */
      readonly names: readonly string[];
    };
    /** @description What stands on an article: an act, a limit, an invariant of a procedure 依据该条者 */
    readonly CitedBy: {
      readonly procedure: string;
      /** @enum {string} */
      readonly kind: 'act' | 'limit' | 'invariant' | 'other';
      readonly name: string;
      readonly title?: components['schemas']['Words'];
      readonly version: string;
      readonly paragraph?: number;
      readonly item?: number;
    };
    readonly Clock: {
      readonly now: components['schemas']['Moment'];
      readonly daysAhead: number;
    };
    readonly ClockMove: {
      readonly day: components['schemas']['Day'];
    };
    /** @description YYYY-MM-DD in Asia/Shanghai */
    readonly Day: string;
    /** @description What you do with a proposal: approve, send back, withdraw, vote (sealed until all have voted) */
    readonly Decision:
      | {
          /** @constant */
          readonly what: 'approve';
          readonly post: string;
          readonly reasons?: string;
          /** @description When it was decided, never later than now; now unless said */
          readonly at?: components['schemas']['Moment'];
        }
      | {
          /** @constant */
          readonly what: 'send-back';
          readonly post: string;
          readonly reasons: string;
          /** @description When it was decided, never later than now; now unless said */
          readonly at?: components['schemas']['Moment'];
        }
      | {
          /** @constant */
          readonly what: 'withdraw';
          /** @description When it was decided, never later than now; now unless said */
          readonly at?: components['schemas']['Moment'];
        }
      | {
          /** @constant */
          readonly what: 'vote';
          /** @enum {string} */
          readonly vote: 'for' | 'against';
          readonly opinion: string;
          /** @description When it was decided, never later than now; now unless said */
          readonly at?: components['schemas']['Moment'];
        };
    /** @description A document an act produced 文书 */
    readonly Document: {
      readonly id: string;
      readonly act: number;
      readonly title: string;
      readonly number: string;
      readonly agency: string;
      readonly serves: readonly string[];
    };
    /** @description A running limit and the day it ends 将届满的期限 */
    readonly DueLimit: {
      readonly case: string;
      readonly numbers: readonly string[];
      readonly limit: string;
      readonly title: components['schemas']['Words'];
      readonly subject: string;
      readonly due: string;
      readonly daysLeft?: number;
      readonly provisional: boolean;
      readonly agency: {
        readonly agency: string;
        readonly name: components['schemas']['Words'];
      };
    };
    readonly Entering: {
      readonly role: string;
      readonly at?: components['schemas']['Moment'];
      readonly subjects: readonly components['schemas']['EnteringSubject'][];
      readonly expectedVersion?: number;
    };
    /** @description A person, a thing, or the case itself, that enters the case 当事人、物 */
    readonly EnteringSubject: {
      readonly id: components['schemas']['Id'];
      readonly type: string;
      readonly name?: string;
      /** @description Facts of the world that are known when the subject enters */
      readonly facts?: {
        readonly [key: string]: string;
      };
      readonly person?: components['schemas']['Id'];
      readonly as?: string;
    };
    /** @description One entry of the record 行为记录 */
    readonly Entry: {
      readonly number: number;
      readonly kind: string;
      readonly act?: string;
      readonly title: components['schemas']['Words'];
      readonly subject: string;
      readonly at: string;
      readonly recordedAt: string;
      readonly role?: string;
      readonly agency?: string;
      readonly people: readonly {
        readonly id: string;
        readonly name?: string;
      }[];
      readonly approvals: readonly {
        readonly id: string;
        readonly name?: string;
        readonly post?: string;
        readonly title?: components['schemas']['Words'];
      }[];
      readonly panel: readonly {
        readonly id: string;
        readonly name?: string;
      }[];
      readonly present: readonly {
        readonly role: string;
        readonly title: components['schemas']['Words'];
      }[];
      readonly documents: readonly {
        readonly title: string;
        readonly number: string;
      }[];
      readonly form: {
        readonly [key: string]: unknown;
      };
      readonly late: readonly {
        readonly limit: string;
        readonly due: string;
      }[];
    };
    readonly FacetValue: {
      readonly key: string;
      readonly title: components['schemas']['Words'];
      readonly value: string;
      readonly says: components['schemas']['Words'];
    };
    /** @description What a rule noticed and somebody must look at 线索 */
    readonly Finding: {
      readonly id: string;
      readonly kind: string;
      readonly case: string;
      readonly numbers: readonly string[];
      readonly subject: string;
      readonly agency: string;
      readonly foundAt: string;
      /** @enum {string} */
      readonly state: 'open' | 'looking' | 'closed';
      readonly limit?: {
        readonly name: string;
        readonly title: components['schemas']['Words'];
        readonly due: string;
        readonly basis: readonly components['schemas']['Basis'][];
      };
      readonly says: components['schemas']['Words'];
      readonly keeper?: {
        readonly agency: string;
        readonly name: components['schemas']['Words'];
      };
    };
    readonly FindingHandling: {
      /** @enum {string} */
      readonly state: 'looking' | 'closed';
      readonly says: string;
    };
    /** @description A hearing that is fixed: when, where, before whom 开庭 */
    readonly Hearing: {
      readonly case: string;
      readonly numbers: readonly string[];
      readonly procedure: components['schemas']['Words'];
      readonly court: {
        readonly agency: string;
        readonly name: components['schemas']['Words'];
      };
      readonly day: string;
      readonly time?: string;
      readonly room?: string;
      readonly judges: readonly {
        readonly id: string;
        readonly name: string;
      }[];
      readonly said: {
        readonly judges: string;
        readonly where: string;
      };
      readonly isOpen?: boolean;
    };
    readonly Id: string;
    /** @description A case on your desk: who is held, which limit comes next, what is awaited of you 待办 */
    readonly InboxRow: {
      readonly case: string;
      readonly numbers: readonly string[];
      readonly procedure: components['schemas']['Words'];
      readonly stage?: components['schemas']['Words'];
      readonly subjects: readonly {
        readonly id: string;
        readonly name?: string;
        readonly isHeld: boolean;
      }[];
      readonly isHeld: boolean;
      readonly relation: readonly string[];
      readonly next?: {
        readonly limit: string;
        readonly title: components['schemas']['Words'];
        readonly subject: string;
        readonly due: string;
        readonly daysLeft?: number;
        readonly provisional: boolean;
        /** @description Whether your agency has to keep it */
        readonly isOurs: boolean;
      };
      readonly awaits: readonly {
        /** @enum {string} */
        readonly kind: 'request' | 'approval' | 'vote' | 'sent-back' | 'assignment';
        readonly title: components['schemas']['Words'];
        readonly id: string;
        readonly post?: string;
      }[];
      /** @description The act by which you would move the case on 下一步 */
      readonly primary?: {
        readonly act: string;
        readonly title: components['schemas']['Words'];
        readonly subject: string;
        readonly role: string;
        readonly basis: readonly components['schemas']['Basis'][];
      };
      readonly overdue: number;
      readonly version: number;
      readonly label: string;
    };
    /** @description A statute text that can be read here, in one of its versions 法律文本 */
    readonly Law: {
      readonly law: string;
      readonly title: string;
      readonly version?: string;
      readonly effective?: string;
      readonly articles: number;
    };
    /** @description A limit with its last day and how it was counted 期限 */
    readonly Limit: {
      readonly case: string;
      readonly limit: string;
      readonly title: components['schemas']['Words'];
      readonly subject: string;
      readonly startedAt: string;
      readonly due: string;
      readonly provisional: boolean;
      /** @enum {string} */
      readonly status: 'running' | 'suspended' | 'stopped';
      readonly late: boolean;
      readonly daysLeft?: number;
      readonly steps: readonly {
        readonly what: components['schemas']['Words'];
        readonly at?: string;
        readonly basis: readonly components['schemas']['Basis'][];
      }[];
    };
    /** @description YYYY-MM-DD or YYYY-MM-DDTHH:MM in Asia/Shanghai */
    readonly Moment: string;
    /** @description An act as it stands for you now: allowed, or every reason why not */
    readonly Offer: {
      readonly act: string;
      readonly title: components['schemas']['Words'];
      readonly subject: string;
      readonly role: string;
      readonly phase: components['schemas']['Words'];
      readonly isAllowed: boolean;
      readonly approvals: readonly components['schemas']['Words'][];
      readonly hasPanel: boolean;
      readonly reasons: readonly components['schemas']['Reason'][];
      readonly basis: readonly components['schemas']['Basis'][];
    };
    /** @description Somebody who may act for an agency 人员 */
    readonly Officer: {
      readonly id: string;
      readonly name: string;
      readonly badge: string;
      readonly appointments: readonly {
        readonly agency: string;
        readonly unit?: string;
        readonly rank: string;
        readonly posts: readonly string[];
        readonly from: string;
        readonly to?: string;
        readonly insteadOf?: string;
      }[];
    };
    readonly Opening: {
      readonly procedure: string;
      readonly role: string;
      readonly agency?: components['schemas']['Id'];
      readonly at?: components['schemas']['Moment'];
      readonly subjects: readonly components['schemas']['EnteringSubject'][];
    };
    /** @description A person who takes part in a case, in which role, for whom 诉讼参与人 */
    readonly Party: {
      readonly person: string;
      readonly name?: string;
      readonly role: string;
      readonly title: components['schemas']['Words'];
      readonly subject: string;
    };
    /** @description What was written, and who it is */
    readonly PartyLinked: {
      readonly case: string;
      readonly number: number;
      readonly act?: string;
      readonly at: components['schemas']['Moment'];
      readonly recordedAt: string;
      readonly documents: readonly {
        readonly title: string;
        readonly number: string;
      }[];
      readonly caseNumber?: string;
      readonly late: readonly {
        readonly limit: string;
        readonly due: string;
      }[];
      /** @description Hash of the ledger leaf, base 64 */
      readonly leaf: string;
      readonly person: string;
    };
    /** @description A person takes part in the case in a role from now on 登记诉讼参与人 */
    readonly PartyLinking: {
      /** @description The role in which you act for your agency */
      readonly by: string;
      /** @description The role in which the person takes part */
      readonly role: string;
      /**
       * @description Whom or what it concerns; the whole case unless said
       * @default case
       */
      readonly subject: components['schemas']['Id'];
      /** @description Somebody the register of people knows */
      readonly person?: components['schemas']['Id'];
      /** @description Somebody who is new to it */
      readonly name?: string;
      readonly at?: components['schemas']['Moment'];
      readonly expectedVersion?: number;
    };
    /** @description RFC 9457 problem details with reasons, articles and what to do */
    readonly Problem: {
      readonly type: string;
      readonly title: string;
      readonly status: number;
      readonly code: string;
      readonly says: components['schemas']['Words'];
      readonly help?: components['schemas']['Words'];
      readonly reasons?: readonly components['schemas']['Reason'][];
      readonly findings?: readonly {
        readonly where: string;
        readonly help: string;
      }[];
      readonly version?: number;
      readonly instance?: string;
    };
    /** @description The definition: vocabulary, acts, limits, invariants, each with its articles; titles are [zh, en] */
    readonly Procedure: {
      readonly [key: string]: unknown;
    };
    readonly ProcedureListed: {
      readonly id: string;
      readonly title: {
        readonly zh: string;
        readonly en: string;
      };
      readonly version: string;
      readonly effective: string;
      readonly acts: number;
      readonly limits: number;
      readonly invariants: number;
    };
    /** @description An act that waits for approvals or for a panel 待审批事项 */
    readonly Proposal: {
      readonly id: string;
      readonly case: string;
      readonly act: string;
      readonly role: string;
      readonly agency: string;
      /** @enum {string} */
      readonly state: 'open' | 'sent-back' | 'effective' | 'refused' | 'withdrawn';
      readonly awaiting: {
        readonly posts: readonly string[];
        readonly members: readonly string[];
      };
      readonly version: number;
      readonly receipt?: components['schemas']['Receipt'];
      readonly because?: readonly components['schemas']['Reason'][];
    };
    /** @description A proposal you may see, and whether it waits for you 待审批、待表决 */
    readonly ProposalListed: {
      readonly id: string;
      readonly case: string;
      readonly act: string;
      readonly role: string;
      readonly agency: string;
      /** @enum {string} */
      readonly state: 'open' | 'sent-back' | 'effective' | 'refused' | 'withdrawn';
      readonly awaiting: {
        readonly posts: readonly string[];
        readonly members: readonly string[];
      };
      readonly version: number;
      readonly title: components['schemas']['Words'];
      readonly proposedBy: {
        readonly officer: string;
        readonly name?: string;
      };
      readonly proposedAt: string;
      readonly awaitsMe: boolean;
    };
    /** @description A proposal with everything that was done with it 审批、评议经过 */
    readonly ProposalRead: {
      readonly id: string;
      readonly case: string;
      readonly act: string;
      readonly role: string;
      readonly agency: string;
      /** @enum {string} */
      readonly state: 'open' | 'sent-back' | 'effective' | 'refused' | 'withdrawn';
      readonly awaiting: {
        readonly posts: readonly string[];
        readonly members: readonly string[];
      };
      readonly version: number;
      readonly title: components['schemas']['Words'];
      readonly subject?: string;
      readonly proposedBy: {
        readonly officer: string;
        readonly name?: string;
      };
      readonly proposedAt: string;
      readonly form: {
        readonly [key: string]: unknown;
      };
      readonly panel: readonly string[];
      readonly steps: readonly {
        readonly officer: string;
        readonly name?: string;
        readonly step: number;
        /** @enum {string} */
        readonly what: 'propose' | 'approve' | 'send-back' | 'withdraw' | 'vote' | 'revise';
        readonly at: string;
        readonly post?: string;
        readonly insteadOf?: string;
        readonly reasons?: string;
      }[];
      /** @description Empty until everybody has voted: opinions are sealed till then */
      readonly votes: readonly {
        readonly officer: string;
        readonly name?: string;
        /** @enum {string} */
        readonly vote: 'for' | 'against';
        readonly opinion: string;
        readonly at: string;
      }[];
      readonly outcome?: unknown;
    };
    readonly Proposing: {
      readonly act: string;
      readonly subject?: components['schemas']['Id'];
      readonly role: string;
      readonly agency?: components['schemas']['Id'];
      readonly at?: components['schemas']['Moment'];
      readonly together?: readonly components['schemas']['Id'][];
      readonly present?: readonly string[];
      /** @description The form of the act; its schema is in the procedure */
      readonly form?: {
        readonly [key: string]: unknown;
      };
      readonly expectedVersion?: number;
      readonly panel?: readonly components['schemas']['Id'][];
    };
    /** @description Why not: a code, a sentence, the facts, the articles 理由 */
    readonly Reason: {
      readonly code: string;
      readonly says: components['schemas']['Words'];
      readonly because: {
        readonly [key: string]: unknown;
      };
      readonly basis: readonly components['schemas']['Basis'][];
    };
    /** @description What was written 回执 */
    readonly Receipt: {
      readonly case: string;
      readonly number: number;
      readonly act?: string;
      readonly at: components['schemas']['Moment'];
      readonly recordedAt: string;
      readonly documents: readonly {
        readonly title: string;
        readonly number: string;
      }[];
      readonly caseNumber?: string;
      readonly late: readonly {
        readonly limit: string;
        readonly due: string;
      }[];
      /** @description Hash of the ledger leaf, base 64 */
      readonly leaf: string;
    };
    readonly Recusal: {
      readonly officer: components['schemas']['Id'];
      readonly agency: components['schemas']['Id'];
      readonly basis: string;
    };
    /** @description Co-operation asked of another agency, to be answered within its limit 请求 */
    readonly Request: {
      readonly case: string;
      readonly request: string;
      readonly title: components['schemas']['Words'];
      readonly subject: string;
      readonly askedAt: string;
      readonly askedBy?: {
        readonly agency: string;
        readonly name: components['schemas']['Words'];
      };
      readonly of?: {
        readonly agency: string;
        readonly name: components['schemas']['Words'];
      };
      readonly due?: string;
      readonly daysLeft?: number;
      readonly answeredAt?: string;
      /** @enum {string} */
      readonly closedWith?: 'answer' | 'withdrawal';
      readonly closedBy?: {
        readonly title: components['schemas']['Words'];
        readonly said: readonly {
          readonly title: components['schemas']['Words'];
          readonly text: string;
        }[];
      };
      readonly numbers: readonly string[];
      readonly answers: readonly {
        readonly act: string;
        readonly title: components['schemas']['Words'];
      }[];
    };
    /** @description read, write, or narrower: the first part of the path and what is done to it */
    readonly Scope: string;
    /** @description Who you are here, in which seats, until when */
    readonly Session: {
      readonly id: string;
      /** @enum {string} */
      readonly kind: 'officer' | 'person' | 'station' | 'law';
      readonly name: string;
      readonly csrf?: string;
      readonly expiresAt?: string;
      readonly steppedUpAt?: string;
      readonly seats: readonly {
        readonly agency: string;
        readonly name: components['schemas']['Words'];
        readonly rank: string;
        readonly posts: readonly string[];
        readonly insteadOf?: string;
      }[];
      readonly now: string;
      readonly isDemonstration: boolean;
    };
    /** @description A token, without its secret 接口令牌 */
    readonly Token: {
      readonly id: components['schemas']['TokenId'];
      readonly name: string;
      readonly scopes: readonly components['schemas']['Scope'][];
      readonly createdAt: string;
      readonly expiresAt: string;
      readonly revokedAt?: string;
    };
    /** @description The hash of the token */
    readonly TokenId: string;
    /** @description A new token, shown this once 接口令牌 */
    readonly TokenIssued: {
      readonly token: string;
      readonly name: string;
      readonly scopes: readonly components['schemas']['Scope'][];
      readonly expiresAt: string;
    };
    /** @description A token that is wanted: for what, and for how many days */
    readonly TokenIssuing: {
      readonly name: string;
      readonly scopes: readonly components['schemas']['Scope'][];
      readonly days: number;
    };
    /** @description The same in Chinese and English */
    readonly Words: {
      readonly zh: string;
      readonly en: string;
    };
  };
  responses: {
    /** @description 提交的内容有误 What was sent is not right */
    readonly Invalid: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description 请先登录 Sign in first */
    readonly SignInFirst: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description 不得如此办理 Not like this, or not by you */
    readonly Forbidden: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description 未找到,或者无权查看 Not found, or not yours to see */
    readonly Unknown: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description 案件刚有新的变化 Something has changed meanwhile */
    readonly Conflict: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description 内容过大 Too large */
    readonly TooLarge: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description 内容类型不受支持 Content of another type than JSON */
    readonly WrongType: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description 法律或者职权不予准许,附全部理由 The law or the mandate says no, with every reason */
    readonly Refused: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description 请求过于频繁 Too many requests */
    readonly TooOften: {
      headers: {
        /** @description Seconds 秒 */
        readonly 'Retry-After'?: number;
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description 系统故障,操作没有生效 Something failed on our side; nothing was done */
    readonly Failed: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description 暂不可用 Not available now */
    readonly NotReady: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/problem+json': components['schemas']['Problem'];
      };
    };
  };
  parameters: {
    /** @description 同一编号重复提交只办一次。 Names the write: the same key sent twice is done once. */
    readonly IdempotencyKey: string;
    /** @description 登录会话写入时必须提供,见 /session。 Needed with a session, not with a token: /session tells it. */
    readonly CsrfToken: string;
    /** @description 查阅目的,记入查阅记录。 What you look for; kept with the record of your look. */
    readonly Purpose: string;
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  readonly readMetrics: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description 查阅所得 What was asked for */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'text/plain': string;
        };
      };
      readonly 404: components['responses']['Unknown'];
      readonly 429: components['responses']['TooOften'];
    };
  };
  readonly readHealth: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description 查阅所得 What was asked for */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            /** @enum {boolean} */
            readonly ok: true;
          };
        };
      };
      readonly 429: components['responses']['TooOften'];
    };
  };
  readonly readReadiness: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description 查阅所得 What was asked for */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            /** @enum {boolean} */
            readonly ready: true;
          };
        };
      };
      readonly 429: components['responses']['TooOften'];
      readonly 503: components['responses']['NotReady'];
    };
  };
  readonly readSession: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description 查阅所得 What was asked for */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Session'];
        };
      };
      readonly 400: components['responses']['Invalid'];
      readonly 401: components['responses']['SignInFirst'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['Unknown'];
      readonly 429: components['responses']['TooOften'];
      readonly 500: components['responses']['Failed'];
    };
  };
  readonly listTokens: {
    readonly parameters: {
      readonly query?: {
        readonly after?: string;
        readonly limit?: number;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description 查阅所得 What was asked for */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly items: readonly components['schemas']['Token'][];
            readonly next?: string;
          };
        };
      };
      readonly 400: components['responses']['Invalid'];
      readonly 401: components['responses']['SignInFirst'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['Unknown'];
      readonly 429: components['responses']['TooOften'];
      readonly 500: components['responses']['Failed'];
    };
  };
  readonly issueToken: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description 登录会话写入时必须提供,见 /session。 Needed with a session, not with a token: /session tells it. */
        readonly 'X-CSRF-Token'?: components['parameters']['CsrfToken'];
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['TokenIssuing'];
      };
    };
    readonly responses: {
      /** @description 已写入 Written */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['TokenIssued'];
        };
      };
      readonly 400: components['responses']['Invalid'];
      readonly 401: components['responses']['SignInFirst'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['Unknown'];
      readonly 409: components['responses']['Conflict'];
      readonly 413: components['responses']['TooLarge'];
      readonly 415: components['responses']['WrongType'];
      readonly 422: components['responses']['Refused'];
      readonly 429: components['responses']['TooOften'];
      readonly 500: components['responses']['Failed'];
    };
  };
  readonly revokeToken: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description 登录会话写入时必须提供,见 /session。 Needed with a session, not with a token: /session tells it. */
        readonly 'X-CSRF-Token'?: components['parameters']['CsrfToken'];
      };
      readonly path: {
        readonly token: components['schemas']['TokenId'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description 已办理,无内容 Done, nothing to say */
      readonly 204: {
        headers: {
          readonly [name: string]: unknown;
        };
        content?: never;
      };
      readonly 400: components['responses']['Invalid'];
      readonly 401: components['responses']['SignInFirst'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['Unknown'];
      readonly 409: components['responses']['Conflict'];
      readonly 413: components['responses']['TooLarge'];
      readonly 415: components['responses']['WrongType'];
      readonly 422: components['responses']['Refused'];
      readonly 429: components['responses']['TooOften'];
      readonly 500: components['responses']['Failed'];
    };
  };
  readonly listInbox: {
    readonly parameters: {
      readonly query?: {
        readonly after?: string;
        readonly limit?: number;
        readonly scope?: 'mine' | 'agency';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description 查阅所得 What was asked for */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly items: readonly components['schemas']['InboxRow'][];
            readonly next?: string;
          };
        };
      };
      readonly 400: components['responses']['Invalid'];
      readonly 401: components['responses']['SignInFirst'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['Unknown'];
      readonly 429: components['responses']['TooOften'];
      readonly 500: components['responses']['Failed'];
    };
  };
  readonly listCases: {
    readonly parameters: {
      readonly query?: {
        readonly after?: string;
        readonly limit?: number;
        readonly procedure?: components['schemas']['Id'];
        readonly stage?: string;
        /** @description Whether somebody is held in it 在押 */
        readonly held?: 'yes' | 'no';
        /** @description Part of a case number, or of the name of somebody the case is about */
        readonly q?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description 查阅所得 What was asked for */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly items: readonly components['schemas']['CaseListed'][];
            readonly next?: string;
          };
        };
      };
      readonly 400: components['responses']['Invalid'];
      readonly 401: components['responses']['SignInFirst'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['Unknown'];
      readonly 429: components['responses']['TooOften'];
      readonly 500: components['responses']['Failed'];
    };
  };
  readonly openCase: {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description 同一编号重复提交只办一次。 Names the write: the same key sent twice is done once. */
        readonly 'Idempotency-Key': components['parameters']['IdempotencyKey'];
        /** @description 登录会话写入时必须提供,见 /session。 Needed with a session, not with a token: /session tells it. */
        readonly 'X-CSRF-Token'?: components['parameters']['CsrfToken'];
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['Opening'];
      };
    };
    readonly responses: {
      /** @description 已写入 Written */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Receipt'];
        };
      };
      readonly 400: components['responses']['Invalid'];
      readonly 401: components['responses']['SignInFirst'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['Unknown'];
      readonly 409: components['responses']['Conflict'];
      readonly 413: components['responses']['TooLarge'];
      readonly 415: components['responses']['WrongType'];
      readonly 422: components['responses']['Refused'];
      readonly 429: components['responses']['TooOften'];
      readonly 500: components['responses']['Failed'];
    };
  };
  readonly readCase: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description 查阅目的,记入查阅记录。 What you look for; kept with the record of your look. */
        readonly 'X-Purpose'?: components['parameters']['Purpose'];
      };
      readonly path: {
        readonly case: components['schemas']['Id'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description 查阅所得 What was asked for */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Case'];
        };
      };
      readonly 400: components['responses']['Invalid'];
      readonly 401: components['responses']['SignInFirst'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['Unknown'];
      readonly 429: components['responses']['TooOften'];
      readonly 500: components['responses']['Failed'];
    };
  };
  readonly listOffers: {
    readonly parameters: {
      readonly query?: {
        readonly only?: 'allowed' | 'all';
      };
      readonly header?: {
        /** @description 查阅目的,记入查阅记录。 What you look for; kept with the record of your look. */
        readonly 'X-Purpose'?: components['parameters']['Purpose'];
      };
      readonly path: {
        readonly case: components['schemas']['Id'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description 查阅所得 What was asked for */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly version: number;
            readonly items: readonly components['schemas']['Offer'][];
          };
        };
      };
      readonly 400: components['responses']['Invalid'];
      readonly 401: components['responses']['SignInFirst'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['Unknown'];
      readonly 429: components['responses']['TooOften'];
      readonly 500: components['responses']['Failed'];
    };
  };
  readonly listLimits: {
    readonly parameters: {
      readonly query?: {
        /** @description What the last page returned as `next` */
        readonly after?: number;
        readonly limit?: number;
      };
      readonly header?: {
        /** @description 查阅目的,记入查阅记录。 What you look for; kept with the record of your look. */
        readonly 'X-Purpose'?: components['parameters']['Purpose'];
      };
      readonly path: {
        readonly case: components['schemas']['Id'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description 查阅所得 What was asked for */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly items: readonly components['schemas']['Limit'][];
            readonly next?: string;
          };
        };
      };
      readonly 400: components['responses']['Invalid'];
      readonly 401: components['responses']['SignInFirst'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['Unknown'];
      readonly 429: components['responses']['TooOften'];
      readonly 500: components['responses']['Failed'];
    };
  };
  readonly listEntries: {
    readonly parameters: {
      readonly query?: {
        /** @description What the last page returned as `next` */
        readonly after?: number;
        readonly limit?: number;
      };
      readonly header?: {
        /** @description 查阅目的,记入查阅记录。 What you look for; kept with the record of your look. */
        readonly 'X-Purpose'?: components['parameters']['Purpose'];
      };
      readonly path: {
        readonly case: components['schemas']['Id'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description 查阅所得 What was asked for */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly items: readonly components['schemas']['Entry'][];
            readonly next?: string;
          };
        };
      };
      readonly 400: components['responses']['Invalid'];
      readonly 401: components['responses']['SignInFirst'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['Unknown'];
      readonly 429: components['responses']['TooOften'];
      readonly 500: components['responses']['Failed'];
    };
  };
  readonly listDocuments: {
    readonly parameters: {
      readonly query?: {
        /** @description What the last page returned as `next` */
        readonly after?: number;
        readonly limit?: number;
      };
      readonly header?: {
        /** @description 查阅目的,记入查阅记录。 What you look for; kept with the record of your look. */
        readonly 'X-Purpose'?: components['parameters']['Purpose'];
      };
      readonly path: {
        readonly case: components['schemas']['Id'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description 查阅所得 What was asked for */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly items: readonly components['schemas']['Document'][];
            readonly next?: string;
          };
        };
      };
      readonly 400: components['responses']['Invalid'];
      readonly 401: components['responses']['SignInFirst'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['Unknown'];
      readonly 429: components['responses']['TooOften'];
      readonly 500: components['responses']['Failed'];
    };
  };
  readonly listParties: {
    readonly parameters: {
      readonly query?: {
        readonly after?: string;
        readonly limit?: number;
      };
      readonly header?: {
        /** @description 查阅目的,记入查阅记录。 What you look for; kept with the record of your look. */
        readonly 'X-Purpose'?: components['parameters']['Purpose'];
      };
      readonly path: {
        readonly case: components['schemas']['Id'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description 查阅所得 What was asked for */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly items: readonly components['schemas']['Party'][];
            readonly next?: string;
          };
        };
      };
      readonly 400: components['responses']['Invalid'];
      readonly 401: components['responses']['SignInFirst'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['Unknown'];
      readonly 429: components['responses']['TooOften'];
      readonly 500: components['responses']['Failed'];
    };
  };
  readonly linkParty: {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description 同一编号重复提交只办一次。 Names the write: the same key sent twice is done once. */
        readonly 'Idempotency-Key': components['parameters']['IdempotencyKey'];
        /** @description 登录会话写入时必须提供,见 /session。 Needed with a session, not with a token: /session tells it. */
        readonly 'X-CSRF-Token'?: components['parameters']['CsrfToken'];
      };
      readonly path: {
        readonly case: components['schemas']['Id'];
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['PartyLinking'];
      };
    };
    readonly responses: {
      /** @description 已写入 Written */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['PartyLinked'];
        };
      };
      readonly 400: components['responses']['Invalid'];
      readonly 401: components['responses']['SignInFirst'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['Unknown'];
      readonly 409: components['responses']['Conflict'];
      readonly 413: components['responses']['TooLarge'];
      readonly 415: components['responses']['WrongType'];
      readonly 422: components['responses']['Refused'];
      readonly 429: components['responses']['TooOften'];
      readonly 500: components['responses']['Failed'];
    };
  };
  readonly enterSubjects: {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description 同一编号重复提交只办一次。 Names the write: the same key sent twice is done once. */
        readonly 'Idempotency-Key': components['parameters']['IdempotencyKey'];
        /** @description 登录会话写入时必须提供,见 /session。 Needed with a session, not with a token: /session tells it. */
        readonly 'X-CSRF-Token'?: components['parameters']['CsrfToken'];
      };
      readonly path: {
        readonly case: components['schemas']['Id'];
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['Entering'];
      };
    };
    readonly responses: {
      /** @description 已写入 Written */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Receipt'];
        };
      };
      readonly 400: components['responses']['Invalid'];
      readonly 401: components['responses']['SignInFirst'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['Unknown'];
      readonly 409: components['responses']['Conflict'];
      readonly 413: components['responses']['TooLarge'];
      readonly 415: components['responses']['WrongType'];
      readonly 422: components['responses']['Refused'];
      readonly 429: components['responses']['TooOften'];
      readonly 500: components['responses']['Failed'];
    };
  };
  readonly performAct: {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description 同一编号重复提交只办一次。 Names the write: the same key sent twice is done once. */
        readonly 'Idempotency-Key': components['parameters']['IdempotencyKey'];
        /** @description 登录会话写入时必须提供,见 /session。 Needed with a session, not with a token: /session tells it. */
        readonly 'X-CSRF-Token'?: components['parameters']['CsrfToken'];
      };
      readonly path: {
        readonly case: components['schemas']['Id'];
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ActRequest'];
      };
    };
    readonly responses: {
      /** @description 已写入 Written */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Receipt'];
        };
      };
      readonly 400: components['responses']['Invalid'];
      readonly 401: components['responses']['SignInFirst'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['Unknown'];
      readonly 409: components['responses']['Conflict'];
      readonly 413: components['responses']['TooLarge'];
      readonly 415: components['responses']['WrongType'];
      readonly 422: components['responses']['Refused'];
      readonly 429: components['responses']['TooOften'];
      readonly 500: components['responses']['Failed'];
    };
  };
  readonly listProposals: {
    readonly parameters: {
      readonly query?: {
        readonly after?: string;
        readonly limit?: number;
        readonly only?: 'awaiting-me' | 'mine' | 'all';
        readonly state?: 'open' | 'sent-back' | 'effective' | 'refused' | 'withdrawn';
        readonly case?: components['schemas']['Id'];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description 查阅所得 What was asked for */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly items: readonly components['schemas']['ProposalListed'][];
            readonly next?: string;
          };
        };
      };
      readonly 400: components['responses']['Invalid'];
      readonly 401: components['responses']['SignInFirst'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['Unknown'];
      readonly 429: components['responses']['TooOften'];
      readonly 500: components['responses']['Failed'];
    };
  };
  readonly readProposal: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly proposal: components['schemas']['Id'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description 查阅所得 What was asked for */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ProposalRead'];
        };
      };
      readonly 400: components['responses']['Invalid'];
      readonly 401: components['responses']['SignInFirst'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['Unknown'];
      readonly 429: components['responses']['TooOften'];
      readonly 500: components['responses']['Failed'];
    };
  };
  readonly proposeAct: {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description 同一编号重复提交只办一次。 Names the write: the same key sent twice is done once. */
        readonly 'Idempotency-Key': components['parameters']['IdempotencyKey'];
        /** @description 登录会话写入时必须提供,见 /session。 Needed with a session, not with a token: /session tells it. */
        readonly 'X-CSRF-Token'?: components['parameters']['CsrfToken'];
      };
      readonly path: {
        readonly case: components['schemas']['Id'];
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['Proposing'];
      };
    };
    readonly responses: {
      /** @description 已写入 Written */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Proposal'];
        };
      };
      readonly 400: components['responses']['Invalid'];
      readonly 401: components['responses']['SignInFirst'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['Unknown'];
      readonly 409: components['responses']['Conflict'];
      readonly 413: components['responses']['TooLarge'];
      readonly 415: components['responses']['WrongType'];
      readonly 422: components['responses']['Refused'];
      readonly 429: components['responses']['TooOften'];
      readonly 500: components['responses']['Failed'];
    };
  };
  readonly decideProposal: {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description 同一编号重复提交只办一次。 Names the write: the same key sent twice is done once. */
        readonly 'Idempotency-Key': components['parameters']['IdempotencyKey'];
        /** @description 登录会话写入时必须提供,见 /session。 Needed with a session, not with a token: /session tells it. */
        readonly 'X-CSRF-Token'?: components['parameters']['CsrfToken'];
      };
      readonly path: {
        readonly proposal: components['schemas']['Id'];
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['Decision'];
      };
    };
    readonly responses: {
      /** @description 已写入 Written */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Proposal'];
        };
      };
      readonly 400: components['responses']['Invalid'];
      readonly 401: components['responses']['SignInFirst'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['Unknown'];
      readonly 409: components['responses']['Conflict'];
      readonly 413: components['responses']['TooLarge'];
      readonly 415: components['responses']['WrongType'];
      readonly 422: components['responses']['Refused'];
      readonly 429: components['responses']['TooOften'];
      readonly 500: components['responses']['Failed'];
    };
  };
  readonly assignOfficer: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description 登录会话写入时必须提供,见 /session。 Needed with a session, not with a token: /session tells it. */
        readonly 'X-CSRF-Token'?: components['parameters']['CsrfToken'];
      };
      readonly path: {
        readonly case: components['schemas']['Id'];
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['Assignment'];
      };
    };
    readonly responses: {
      /** @description 已写入 Written */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Assignment'];
        };
      };
      readonly 400: components['responses']['Invalid'];
      readonly 401: components['responses']['SignInFirst'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['Unknown'];
      readonly 409: components['responses']['Conflict'];
      readonly 413: components['responses']['TooLarge'];
      readonly 415: components['responses']['WrongType'];
      readonly 422: components['responses']['Refused'];
      readonly 429: components['responses']['TooOften'];
      readonly 500: components['responses']['Failed'];
    };
  };
  readonly recuseOfficer: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description 登录会话写入时必须提供,见 /session。 Needed with a session, not with a token: /session tells it. */
        readonly 'X-CSRF-Token'?: components['parameters']['CsrfToken'];
      };
      readonly path: {
        readonly case: components['schemas']['Id'];
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['Recusal'];
      };
    };
    readonly responses: {
      /** @description 已写入 Written */
      readonly 201: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Recusal'];
        };
      };
      readonly 400: components['responses']['Invalid'];
      readonly 401: components['responses']['SignInFirst'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['Unknown'];
      readonly 409: components['responses']['Conflict'];
      readonly 413: components['responses']['TooLarge'];
      readonly 415: components['responses']['WrongType'];
      readonly 422: components['responses']['Refused'];
      readonly 429: components['responses']['TooOften'];
      readonly 500: components['responses']['Failed'];
    };
  };
  readonly listRequests: {
    readonly parameters: {
      readonly query?: {
        readonly after?: string;
        readonly limit?: number;
        readonly direction?: 'to-us' | 'from-us';
        readonly state?: 'open' | 'answered' | 'all';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description 查阅所得 What was asked for */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly items: readonly components['schemas']['Request'][];
            readonly next?: string;
          };
        };
      };
      readonly 400: components['responses']['Invalid'];
      readonly 401: components['responses']['SignInFirst'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['Unknown'];
      readonly 429: components['responses']['TooOften'];
      readonly 500: components['responses']['Failed'];
    };
  };
  readonly listFindings: {
    readonly parameters: {
      readonly query?: {
        readonly after?: string;
        readonly limit?: number;
        readonly state?: 'open' | 'looking' | 'closed';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description 查阅所得 What was asked for */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly items: readonly components['schemas']['Finding'][];
            readonly next?: string;
          };
        };
      };
      readonly 400: components['responses']['Invalid'];
      readonly 401: components['responses']['SignInFirst'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['Unknown'];
      readonly 422: components['responses']['Refused'];
      readonly 429: components['responses']['TooOften'];
      readonly 500: components['responses']['Failed'];
    };
  };
  readonly handleFinding: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description 登录会话写入时必须提供,见 /session。 Needed with a session, not with a token: /session tells it. */
        readonly 'X-CSRF-Token'?: components['parameters']['CsrfToken'];
      };
      readonly path: {
        readonly finding: components['schemas']['Id'];
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['FindingHandling'];
      };
    };
    readonly responses: {
      /** @description 查阅所得 What was asked for */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Finding'];
        };
      };
      readonly 400: components['responses']['Invalid'];
      readonly 401: components['responses']['SignInFirst'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['Unknown'];
      readonly 409: components['responses']['Conflict'];
      readonly 413: components['responses']['TooLarge'];
      readonly 415: components['responses']['WrongType'];
      readonly 422: components['responses']['Refused'];
      readonly 429: components['responses']['TooOften'];
      readonly 500: components['responses']['Failed'];
    };
  };
  readonly listDueLimits: {
    readonly parameters: {
      readonly query: {
        readonly after?: string;
        readonly limit?: number;
        readonly from: components['schemas']['Day'];
        readonly to: components['schemas']['Day'];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description 查阅所得 What was asked for */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly items: readonly components['schemas']['DueLimit'][];
            readonly next?: string;
          };
        };
      };
      readonly 400: components['responses']['Invalid'];
      readonly 401: components['responses']['SignInFirst'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['Unknown'];
      readonly 429: components['responses']['TooOften'];
      readonly 500: components['responses']['Failed'];
    };
  };
  readonly listHearings: {
    readonly parameters: {
      readonly query: {
        readonly after?: string;
        readonly limit?: number;
        readonly from: components['schemas']['Day'];
        readonly to: components['schemas']['Day'];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description 查阅所得 What was asked for */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly items: readonly components['schemas']['Hearing'][];
            readonly next?: string;
          };
        };
      };
      readonly 400: components['responses']['Invalid'];
      readonly 401: components['responses']['SignInFirst'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['Unknown'];
      readonly 429: components['responses']['TooOften'];
      readonly 500: components['responses']['Failed'];
    };
  };
  readonly listAgencies: {
    readonly parameters: {
      readonly query?: {
        readonly after?: string;
        readonly limit?: number;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description 查阅所得 What was asked for */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly items: readonly components['schemas']['Agency'][];
            readonly next?: string;
          };
        };
      };
      readonly 400: components['responses']['Invalid'];
      readonly 401: components['responses']['SignInFirst'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['Unknown'];
      readonly 429: components['responses']['TooOften'];
      readonly 500: components['responses']['Failed'];
    };
  };
  readonly readAgency: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly agency: components['schemas']['Id'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description 查阅所得 What was asked for */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly id: string;
            readonly kind: string;
            readonly name: components['schemas']['Words'];
            readonly code: string;
            readonly tier: string;
            readonly area: string;
            readonly above?: {
              readonly agency: string;
              /** @enum {string} */
              readonly by: 'leads' | 'supervises' | 'guides';
            };
            readonly powers: readonly string[];
            readonly from: string;
            readonly to?: string;
            readonly units: readonly {
              readonly id: string;
              readonly name: {
                readonly zh: string;
                readonly en: string;
              };
              readonly quota?: number;
              readonly serving: number;
            }[];
          };
        };
      };
      readonly 400: components['responses']['Invalid'];
      readonly 401: components['responses']['SignInFirst'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['Unknown'];
      readonly 429: components['responses']['TooOften'];
      readonly 500: components['responses']['Failed'];
    };
  };
  readonly listOfficers: {
    readonly parameters: {
      readonly query?: {
        readonly after?: string;
        readonly limit?: number;
        readonly agency?: components['schemas']['Id'];
        readonly name?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description 查阅所得 What was asked for */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly items: readonly components['schemas']['Officer'][];
            readonly next?: string;
          };
        };
      };
      readonly 400: components['responses']['Invalid'];
      readonly 401: components['responses']['SignInFirst'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['Unknown'];
      readonly 429: components['responses']['TooOften'];
      readonly 500: components['responses']['Failed'];
    };
  };
  readonly listProcedures: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description 查阅所得 What was asked for */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly items: readonly components['schemas']['ProcedureListed'][];
          };
        };
      };
      readonly 400: components['responses']['Invalid'];
      readonly 404: components['responses']['Unknown'];
      readonly 429: components['responses']['TooOften'];
      readonly 500: components['responses']['Failed'];
    };
  };
  readonly readProcedure: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly procedure: components['schemas']['Id'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description 查阅所得 What was asked for */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Procedure'];
        };
      };
      readonly 400: components['responses']['Invalid'];
      readonly 404: components['responses']['Unknown'];
      readonly 429: components['responses']['TooOften'];
      readonly 500: components['responses']['Failed'];
    };
  };
  readonly listLaws: {
    readonly parameters: {
      readonly query?: {
        readonly after?: string;
        readonly limit?: number;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description 查阅所得 What was asked for */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly items: readonly components['schemas']['Law'][];
            readonly next?: string;
          };
        };
      };
      readonly 400: components['responses']['Invalid'];
      readonly 404: components['responses']['Unknown'];
      readonly 429: components['responses']['TooOften'];
      readonly 500: components['responses']['Failed'];
    };
  };
  readonly readArticle: {
    readonly parameters: {
      readonly query?: {
        readonly version?: string;
        readonly on?: components['schemas']['Day'];
      };
      readonly header?: never;
      readonly path: {
        /** @description Any name people call it */
        readonly law: string;
        /** @description 91, or 133-1 for 第一百三十三条之一 */
        readonly article: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description 查阅所得 What was asked for */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Article'];
        };
      };
      readonly 400: components['responses']['Invalid'];
      readonly 404: components['responses']['Unknown'];
      readonly 429: components['responses']['TooOften'];
      readonly 500: components['responses']['Failed'];
    };
  };
  readonly listCitations: {
    readonly parameters: {
      readonly query?: {
        /** @description What the last page returned as `next` */
        readonly after?: number;
        readonly limit?: number;
      };
      readonly header?: never;
      readonly path: {
        /** @description Any name people call it */
        readonly law: string;
        /** @description 91, or 133-1 for 第一百三十三条之一 */
        readonly article: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description 查阅所得 What was asked for */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly items: readonly components['schemas']['CitedBy'][];
            readonly next?: string;
          };
        };
      };
      readonly 400: components['responses']['Invalid'];
      readonly 404: components['responses']['Unknown'];
      readonly 429: components['responses']['TooOften'];
      readonly 500: components['responses']['Failed'];
    };
  };
  readonly readLedgerKey: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description 查阅所得 What was asked for */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly origin: string;
            readonly key: string;
          };
        };
      };
      readonly 400: components['responses']['Invalid'];
      readonly 404: components['responses']['Unknown'];
      readonly 429: components['responses']['TooOften'];
      readonly 500: components['responses']['Failed'];
    };
  };
  readonly readLedgerFile: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly path: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description 查阅所得 What was asked for */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'text/plain': string;
          readonly 'application/octet-stream': string;
        };
      };
      readonly 400: components['responses']['Invalid'];
      readonly 404: components['responses']['Unknown'];
      readonly 429: components['responses']['TooOften'];
      readonly 500: components['responses']['Failed'];
    };
  };
  readonly readProof: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description 查阅目的,记入查阅记录。 What you look for; kept with the record of your look. */
        readonly 'X-Purpose'?: components['parameters']['Purpose'];
      };
      readonly path: {
        readonly case: components['schemas']['Id'];
        readonly number: number;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description 查阅所得 What was asked for */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/octet-stream': string;
        };
      };
      readonly 400: components['responses']['Invalid'];
      readonly 401: components['responses']['SignInFirst'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['Unknown'];
      readonly 409: components['responses']['Conflict'];
      readonly 429: components['responses']['TooOften'];
      readonly 500: components['responses']['Failed'];
    };
  };
  readonly streamEvents: {
    readonly parameters: {
      readonly query?: {
        readonly after?: number;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description 查阅所得 What was asked for */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'text/event-stream': string;
        };
      };
      readonly 400: components['responses']['Invalid'];
      readonly 401: components['responses']['SignInFirst'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['Unknown'];
      readonly 429: components['responses']['TooOften'];
      readonly 500: components['responses']['Failed'];
    };
  };
  readonly listAccesses: {
    readonly parameters: {
      readonly query?: {
        /** @description What the last page returned as `next` */
        readonly after?: number;
        readonly limit?: number;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description 查阅所得 What was asked for */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly items: readonly components['schemas']['AccessEntry'][];
            readonly next?: string;
          };
        };
      };
      readonly 400: components['responses']['Invalid'];
      readonly 401: components['responses']['SignInFirst'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['Unknown'];
      readonly 429: components['responses']['TooOften'];
      readonly 500: components['responses']['Failed'];
    };
  };
  readonly countAccesses: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description 查阅所得 What was asked for */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': {
            readonly items: readonly components['schemas']['AccessCount'][];
          };
        };
      };
      readonly 400: components['responses']['Invalid'];
      readonly 401: components['responses']['SignInFirst'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['Unknown'];
      readonly 429: components['responses']['TooOften'];
      readonly 500: components['responses']['Failed'];
    };
  };
  readonly readClock: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description 查阅所得 What was asked for */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Clock'];
        };
      };
      readonly 400: components['responses']['Invalid'];
      readonly 404: components['responses']['Unknown'];
      readonly 429: components['responses']['TooOften'];
      readonly 500: components['responses']['Failed'];
    };
  };
  readonly moveClock: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /** @description 登录会话写入时必须提供,见 /session。 Needed with a session, not with a token: /session tells it. */
        readonly 'X-CSRF-Token'?: components['parameters']['CsrfToken'];
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ClockMove'];
      };
    };
    readonly responses: {
      /** @description 查阅所得 What was asked for */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Clock'];
        };
      };
      readonly 400: components['responses']['Invalid'];
      readonly 401: components['responses']['SignInFirst'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['Unknown'];
      readonly 409: components['responses']['Conflict'];
      readonly 413: components['responses']['TooLarge'];
      readonly 415: components['responses']['WrongType'];
      readonly 422: components['responses']['Refused'];
      readonly 429: components['responses']['TooOften'];
      readonly 500: components['responses']['Failed'];
    };
  };
}
