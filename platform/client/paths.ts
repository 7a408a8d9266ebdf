// Written by `npm run openapi` from what the API says of itself. A test writes it again and compares.

export interface paths {
  '/metrics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 运行指标 Figures for whoever watches the machine
     * @description 只对本机。 For this machine only.
     */
    get: operations['readMetrics'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 是否运行 Whether the process lives */
    get: operations['readHealth'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/ready': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 是否就绪 Whether it can be worked with */
    get: operations['readReadiness'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/session': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 当前登录身份 Who you are here */
    get: operations['readSession'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tokens': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 本人的接口令牌 Your tokens */
    get: operations['listTokens'];
    put?: never;
    /**
     * 签发接口令牌 Issue a token of your own
     * @description 令牌只显示一次。须由本人登录并再次确认身份。 Shown this once. You must have signed in yourself and proved again who you are; a token begets no token.
     */
    post: operations['issueToken'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/tokens/{token}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** 撤销接口令牌 Take a token back */
    delete: operations['revokeToken'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/inbox': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 待办 The cases on your desk
     * @description 在押人员在先,其后按届满先后;筛选和统计由服务器完成。 Who is held comes first, then what runs out first; what the desk is narrowed to is worked out here, and so is how many cases are of which kind.
     */
    get: operations['listInbox'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 案件检索 The cases you may see
     * @description 只在您有权查看的案件中检索;按姓名检索限于您有权了解内容的案件。 Only among the cases you may see; by name only where you may know who the case is about. A page may hold fewer than asked for: go on while there is `next`.
     */
    get: operations['listCases'];
    put?: never;
    /** 建立案件 Open a case */
    post: operations['openCase'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{case}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 案件 A case as it stands */
    get: operations['readCase'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{case}/offers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 可实施的行为 What you may do, and why not */
    get: operations['listOffers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{case}/limits': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 期限及算法 The limits, and how they were counted */
    get: operations['listLimits'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{case}/entries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 办案记录 What has happened */
    get: operations['listEntries'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{case}/documents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 文书 The documents of a case */
    get: operations['listDocuments'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{case}/files': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 上传附件 Hand a file in to a case
     * @description 请求体为文件内容。文件按内容命名,同一文件重复上传不会重复保存;写入行为前仅上传人可见,四十五日内未写入行为的予以清理。 The body is the file. It is named by what it is, so handing it in twice changes nothing; until an act names it only you see it, and after forty-five days it is thrown away.
     */
    post: operations['uploadFile'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{case}/files/{file}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 附件 A file of a case
     * @description 仅图片、文本、音视频可在页面内显示,其余下载查看。查阅记入查阅记录。 Pictures, text, sound and film may be shown on a page, all else is downloaded. Looks are kept.
     */
    get: operations['readFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{case}/drafts/{act}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 本人的草稿 What you were filling in */
    get: operations['readDraft'];
    /**
     * 保存草稿 Keep what you are filling in
     * @description 仅本人可见,提交后或者三十日未修改的予以删除。 Yours alone; it goes when the act is submitted, or thirty days after you last changed it.
     */
    put: operations['saveDraft'];
    post?: never;
    /** 放弃草稿 Throw away what you were filling in */
    delete: operations['dropDraft'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{case}/parties': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 诉讼参与人 Who takes part in a case
     * @description 不了解案情者只看到本人。 Who may not know what is in the case sees only themself.
     */
    get: operations['listParties'];
    put?: never;
    /**
     * 登记诉讼参与人 A person takes part in a case from now on
     * @description 由承办人登记,记入案件记录。 Entered by whoever handles the case, as an entry of its record.
     */
    post: operations['linkParty'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{case}/entering': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 登记的身份 In which roles you may enter people and things in the case
     * @description 不可以登记的,列表为空。 Empty for whoever may know of the case and enter nothing in it.
     */
    get: operations['listEntering'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/openable': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 可受理的案件 Which cases you may open
     * @description 程序、身份、机关;空即不能受理案件。 By procedure, role and agency; empty where you may open none.
     */
    get: operations['listOpenable'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{case}/subjects': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 当事人、物进入案件 Let subjects into a case */
    post: operations['enterSubjects'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{case}/acts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 实施行为 Perform an act
     * @description 产生文书的,登录会话须在十分钟内再次确认身份;接口令牌除外。 Where the act produces documents, a session must have proved again who it is within ten minutes; tokens are exempt.
     */
    post: operations['performAct'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/proposals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 待审批、待表决 Proposals: those that wait for you, yours, or all you may see */
    get: operations['listProposals'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/proposals/{proposal}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 审批、评议经过 A proposal and everything that was done with it
     * @description 评议意见在全体成员表决后,仅向参加评议的成员和办理该案的辅助人员公开。 Opinions are sealed until the last member has voted; then those who voted read them, and who assists in the case.
     */
    get: operations['readProposal'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{case}/proposals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 提出待审批、待评议的行为 Propose an act */
    post: operations['proposeAct'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/proposals/{proposal}/decisions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 审批、退回、表决、撤回 Approve, send back, vote, withdraw
     * @description 产生文书的,登录会话须在十分钟内再次确认身份;接口令牌除外。 Where the act produces documents, a session must have proved again who it is within ten minutes; tokens are exempt.
     */
    post: operations['decideProposal'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{case}/assignments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 可指派的人员 Who of your agency handles the case, and to whom it may be assigned
     * @description 只对可以分案或者决定回避的人列出本机关现职人员,以及已不在本机关任职的承办人,不含案情;handles 中有 handler 或者 assigned 的,可以解除承办。 Lists the officers serving today, and whoever handles the case though they no longer do, but nothing of the case, to whoever may assign it or decide on a withdrawal; an empty list for anybody else who may know of it. Who may assign it may relieve whoever has `handler` or `assigned` among `handles`.
     */
    get: operations['listAssignable'];
    put?: never;
    /** 分案 Assign a case to an officer */
    post: operations['assignOfficer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{case}/reliefs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 解除承办 Take an officer off a case
     * @description 更换承办人的,先指派他人,再解除原承办人。解除后不再因承办知悉本案;以其名义提出、尚未生效的事项同时撤回。 Assign somebody else first: the last who handles a case is not relieved while they serve. What waits to be done in their name is withdrawn.
     */
    post: operations['relieveOfficer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{case}/recusals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 回避 Record that an officer withdraws */
    post: operations['recuseOfficer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{case}/allocations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 随机分案 Give a case to an officer by lot
     * @description 先公布候选名单(202),账本签出其后的检查点即抽取(201);再次请求接着办理。任何人可用 fashu verify --allocation 重新抽取。 The list is on record first (202); the first checkpoint after it decides (201); asked again, it goes on. Anybody can draw again: fashu verify --allocation.
     */
    post: operations['allocateCase'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{case}/entries/{number}/erasures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 删除个人信息 Delete a datum from an entry
     * @description 由记录该项行为的机关负责人依法决定;账本中的承诺值保留,内容与盐值不再存在。删除依据有误的,答复列出可用的依据。 The head of the organ that put the entry on record decides. The ledger keeps the commitment; what was said is gone, with its salt. A ground that is none is answered with those there are.
     */
    post: operations['eraseDatum'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/requests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 请求与答复 Requests to and from your agencies */
    get: operations['listRequests'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/findings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 线索 Findings for your agencies */
    get: operations['listFindings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/findings/{finding}/handling': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * 处理线索 Look into a finding, close it with what came of it
     * @description 受理被监督机关逾期线索的,自此为本机关承办该案,记录在案。 Whoever takes up what another organ let run out handles the case for the agency from then on, on record.
     */
    post: operations['handleFinding'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/limits': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 届满日程 Running limits that end between two days
     * @description 按届满先后列出您可以查看的案件中进行中的期限。 The running limits of the cases you may see, what ends first first.
     */
    get: operations['listDueLimits'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/hearings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 开庭 Hearings that are fixed
     * @description 开庭、庭前会议、宣判,只列出您有权了解内容的案件;问到一个案件的,改期、取消的也列出。 Only of cases whose content you may know; of one case also those that were moved or called off.
     */
    get: operations['listHearings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/rooms': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 法庭与远程点位 Rooms and places with a link, and when they are taken
     * @description 只说明占用的起止时间,不说明由哪个案件占用。 From when to when a room is taken, never by which case.
     */
    get: operations['listRooms'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{case}/engagements': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 人员占用 Who of those to be there is taken at that time
     * @description 只说明所问时间内占用的起止,不说明由哪个案件占用;不是同一机关的人员不作说明。 For an act that fixes a hearing: from when to when in that time each is taken, never by which case. Somebody of whom nothing may be told looks like somebody free.
     */
    get: operations['listEngagements'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/agencies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 机关 Agencies */
    get: operations['listAgencies'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/agencies/{agency}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 机关及内设机构 An agency and its units */
    get: operations['readAgency'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/officers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 人员及任职 Officers and their appointments */
    get: operations['listOfficers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/agencies/{agency}/recusals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 回避情况 Who of an agency has withdrawn from cases
     * @description 只列出您有权知悉的案件;理由只对有权了解案件内容的人显示。维护名册的管理员只见每人回避的件数。 Only cases you may know of, the reason only where you may know the content; who keeps the roster is told how many, and never which.
     */
    get: operations['listRecusals'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/procedures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 程序 Procedures */
    get: operations['listProcedures'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/procedures/{procedure}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 程序定义 A procedure, whole, as data */
    get: operations['readProcedure'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/law': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 法律文本 The statute texts that can be read here */
    get: operations['listLaws'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/law/articles': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 查找条文 Articles by the words in them, or all of one text
     * @description 在每部法律最新的文本中查找；指定法律时只在该法律中查找。 In the newest text of every law, or in one law.
     */
    get: operations['findArticles'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/law/{law}/articles/{article}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 条文 One article as it reads */
    get: operations['readArticle'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/law/{law}/articles/{article}/citations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 依据该条者 What stands on an article
     * @description 引用该条的行为、期限、不变式。 The acts, limits and invariants of the procedures that cite it.
     */
    get: operations['listCitations'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/ledger/key': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 账本公钥 The key the ledger is signed with */
    get: operations['readLedgerKey'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/ledger/{path}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 账本文件 checkpoint, tile/…, history/…
     * @description 检查点和哈希对所有人公开;条目(tile/entries)在正式环境只提供给审计管理员,其他人凭证明文件核验。 Checkpoints and hashes are everybody’s. Entries (tile/entries) a node in production gives to its audit administrators only: anybody else verifies by a proof file.
     */
    get: operations['readLedgerFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/cases/{case}/entries/{number}/proof': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 证明文件 A proof file for one entry, to be checked anywhere */
    get: operations['readProof'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 实时通知 What happens in your cases, as it happens
     * @description 服务器推送事件;以 Last-Event-ID 续接。 Server-sent events, each with the case and the entry; Last-Event-ID resumes.
     */
    get: operations['streamEvents'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/accesses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * 谁查阅过我 Who looked at me
     * @description 当事人看到他人对本人案件的查阅,工作人员看到本人的查阅。 A party sees the looks of others at their cases; an officer their own looks.
     */
    get: operations['listAccesses'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/accesses/statistics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 查阅统计 How often, by month, agency and purpose */
    get: operations['countAccesses'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/clock': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 系统时间 The time acts are dated by */
    get: operations['readClock'];
    put?: never;
    /** 演示:拨快时间 Demonstration: move the clock forward */
    post: operations['moveClock'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** @description How often somebody looked in a month, and at how many cases 查阅统计 */
    AccessCount: {
      month: string;
      agency?: {
        agency: string;
        name: components['schemas']['Words'];
      };
      purpose: string;
      looks: number;
      cases: number;
    };
    /** @description Who looked at what concerns you, when, for what 查阅记录 */
    AccessEntry: {
      at: string;
      case: string;
      agency?: {
        agency: string;
        name: components['schemas']['Words'];
      };
      by: string;
      purpose: string;
      basis: string;
      what: string;
    };
    /** @description An act somebody wants done 行为 */
    ActRequest: {
      act: components['schemas']['Term'];
      subject?: components['schemas']['Id'];
      role: components['schemas']['Term'];
      agency?: components['schemas']['Id'];
      at?: components['schemas']['Moment'];
      together?: components['schemas']['Id'][];
      present?: components['schemas']['Term'][];
      /** @description The form of the act; its schema is in the procedure */
      form?: {
        [key: string]: unknown;
      };
      expectedVersion?: number;
    };
    /** @description An organisation that holds powers 机关 */
    Agency: {
      id: string;
      kind: string;
      name: components['schemas']['Words'];
      code: string;
      tier: string;
      area: string;
      above?: {
        agency: string;
        /** @enum {string} */
        by: 'leads' | 'supervises' | 'guides';
      };
      powers: string[];
      /** @description The roles it may hold, by procedure: criminal/police 可担任的办案主体 */
      offices?: string[];
      from: string;
      to?: string;
    };
    Allocation: {
      round: number;
      /** @description 案内序号 The entry of the case that has the list or the draw */
      number: number;
      candidates?: {
        officer: components['schemas']['Id'];
        name?: string;
        load: number;
        specialty: number;
      }[];
      drawn?: {
        officer: components['schemas']['Id'];
        name?: string;
        ticket: number;
        total: number;
      };
    };
    AllocationAsked: {
      agency: components['schemas']['Id'];
      /** @description 案件归口的内设机构 The part of the agency whose field the matter is */
      unit?: components['schemas']['Id'];
      /**
       * @description seconds to wait for the checkpoint
       * @default 5
       */
      wait: number;
    };
    /** @description One article as it reads 条文 */
    Article: {
      law: string;
      title: string;
      version?: string;
      effective?: string;
      articles: number;
      path: string[];
      paragraphs: {
        text: string;
        items: {
          number: number;
          text: string;
        }[];
      }[];
    };
    /** @description An officer of your agency, whether a case is theirs, and whether it may be 可指派的人员 */
    Assignable: {
      officer: string;
      name: string;
      badge: string;
      rank: string;
      unit?: components['schemas']['Words'];
      /** @description How the officer stands to the case for this agency: handler, assigned, panel; by the first two it can be taken from them 办理关系 */
      handles: string[];
      /** @description Why the case cannot be assigned to the officer; none where it may be 不得承办的理由 */
      reasons: components['schemas']['Reason'][];
    };
    Assignment: {
      officer: components['schemas']['Id'];
      agency: components['schemas']['Id'];
    };
    /** @description A citation: law, version, article, paragraph, item 依据 */
    Basis: {
      law: string;
      version: string;
      article: number;
      suffix?: number;
      paragraph?: number;
      item?: number;
      text: components['schemas']['Words'];
    };
    /** @description A case as it stands for you 案件 */
    Case: {
      id: string;
      procedure: string;
      title: components['schemas']['Words'];
      version: number;
      /** @enum {string} */
      label: 'public' | 'internal' | 'work-secret' | 'sensitive' | 'sealed';
      lead: string;
      openedAt: string;
      numbers: {
        agency: string;
        number: string;
      }[];
      agencies: {
        role: string;
        agency: string;
        name: components['schemas']['Words'];
      }[];
      subjects: {
        id: string;
        type: string;
        title: components['schemas']['Words'];
        name?: string;
        /** @description Where somebody else in the case bears the same name and the register knows it 同名者的出生年份 */
        born?: number;
        facets: components['schemas']['FacetValue'][];
      }[];
    };
    /** @description A case in a list 案件 */
    CaseListed: {
      id: string;
      procedure: string;
      title: components['schemas']['Words'];
      stage?: {
        value: string;
        title: components['schemas']['Words'];
      };
      numbers: string[];
      label: string;
      lead: string;
      isHeld: boolean;
      version: number;
      openedAt: string;
      /** @description Those the case is about, where you may know who they are */
      names: string[];
    };
    /** @description What stands on an article: an act, a limit, an invariant of a procedure 依据该条者 */
    CitedBy: {
      procedure: string;
      /** @enum {string} */
      kind: 'act' | 'limit' | 'invariant' | 'other';
      name: string;
      title?: components['schemas']['Words'];
      version: string;
      paragraph?: number;
      item?: number;
    };
    Clock: {
      now: components['schemas']['Moment'];
      daysAhead: number;
    };
    ClockMove: {
      day: components['schemas']['Day'];
    };
    /** @description YYYY-MM-DD in Asia/Shanghai */
    Day: string;
    /** @description What you do with a proposal: approve, send back, withdraw, vote (sealed until all have voted) */
    Decision:
      | {
          /** @constant */
          what: 'approve';
          post: components['schemas']['Term'];
          reasons?: string;
          /** @description When it was decided, never later than now; now unless said */
          at?: components['schemas']['Moment'];
        }
      | {
          /** @constant */
          what: 'send-back';
          post: components['schemas']['Term'];
          reasons: string;
          /** @description When it was decided, never later than now; now unless said */
          at?: components['schemas']['Moment'];
        }
      | {
          /** @constant */
          what: 'withdraw';
          /** @description When it was decided, never later than now; now unless said */
          at?: components['schemas']['Moment'];
        }
      | {
          /** @constant */
          what: 'vote';
          /** @enum {string} */
          vote: 'for' | 'against';
          opinion: string;
          /** @description When it was decided, never later than now; now unless said */
          at?: components['schemas']['Moment'];
        };
    /** @description What is yours to decide, and the acts that would be its different outcomes, none before the others 待决定 */
    DecisionAhead: {
      title: components['schemas']['Words'];
      subject: string;
      request?: string;
      ways: string[];
    };
    /** @description A document an act produced 文书 */
    Document: {
      id: string;
      act: number;
      title: string;
      number: string;
      agency: string;
      serves: string[];
    };
    /** @description What you are filling in, kept for you alone until it is sent, thirty days at most 草稿 */
    Draft: {
      version: number;
      savedAt: string;
      /** @description What is filled in so far, as it stands on the page; nothing of it is checked until it is sent */
      filled: {
        [key: string]: unknown;
      };
    };
    DraftSaving: {
      /** @description What is filled in so far, as it stands on the page; nothing of it is checked until it is sent */
      filled: {
        [key: string]: unknown;
      };
      /** @description The version you began from, 0 where there was none: what another window wrote is never written over */
      expectedVersion: number;
    };
    /** @description A running limit and the day it ends 将届满的期限 */
    DueLimit: {
      case: string;
      numbers: string[];
      limit: string;
      title: components['schemas']['Words'];
      subject: string;
      due: string;
      daysLeft?: number;
      presses?: components['schemas']['Pressing'];
      provisional: boolean;
      agency: {
        agency: string;
        name: components['schemas']['Words'];
      };
    };
    /** @description Somebody who would have to be there, and when in that time they are taken; by which case is not said 人员占用 */
    Engagement: {
      /** @enum {string} */
      what: 'officer' | 'party';
      id: string;
      name: string;
      taken: {
        from: components['schemas']['Moment'];
        to: components['schemas']['Moment'];
      }[];
    };
    Entering: {
      role: components['schemas']['Term'];
      at?: components['schemas']['Moment'];
      subjects: components['schemas']['EnteringSubject'][];
      expectedVersion?: number;
    };
    /** @description A role in which you may enter people and things in the case, and for which agency 登记的身份 */
    EnteringAs: {
      role: string;
      title: components['schemas']['Words'];
      agency: string;
      name: components['schemas']['Words'];
    };
    /** @description A person, a thing, or the case itself, that enters the case 当事人、物 */
    EnteringSubject: {
      id: components['schemas']['Id'];
      type: components['schemas']['Term'];
      name?: string;
      /** @description Facts of the world that are known when the subject enters */
      facts?: {
        [key: string]: components['schemas']['Term'];
      };
      person?: components['schemas']['Id'];
      as?: components['schemas']['Term'];
    };
    /** @description One entry of the record 行为记录 */
    Entry: {
      number: number;
      kind: string;
      act?: string;
      title: components['schemas']['Words'];
      subject: string;
      at: string;
      recordedAt: string;
      role?: string;
      agency?: string;
      people: {
        id: string;
        name?: string;
      }[];
      /** @description Who was assigned, drawn, relieved, or has withdrawn 所涉人员 */
      officer?: {
        id: string;
        name?: string;
      };
      /** @description Why somebody was relieved or has withdrawn, where you may know what is in the case 事由 */
      basis?: string;
      approvals: {
        id: string;
        name?: string;
        post?: string;
        title?: components['schemas']['Words'];
      }[];
      /** @description Who sat; one of them presided */
      panel: {
        id: string;
        name?: string;
        /** @constant */
        presides?: true;
      }[];
      /** @description How a panel decided it, where you may see that: the proposal its members voted on 评议 */
      proposal?: string;
      present: {
        role: string;
        title: components['schemas']['Words'];
      }[];
      documents: {
        title: string;
        number: string;
      }[];
      form: {
        [key: string]: unknown;
      };
      late: {
        limit: string;
        due: string;
      }[];
    };
    Erasure: {
      agency: components['schemas']['Id'];
      /** @description 位置 Where in the entry, as a JSON pointer: /form/facts, /subjects/0/name */
      path: string;
      /** @description 删除依据 The ground in law */
      ground: string;
      reasons: string;
    };
    FacetValue: {
      key: string;
      title: components['schemas']['Words'];
      value: string;
      says: components['schemas']['Words'];
    };
    /** @description A file as an act may name it: evidence adds `kind` and `proves` 附件 */
    File: {
      file: components['schemas']['FileName'];
      name: string;
      mediaType: string;
      bytes: number;
      label: components['schemas']['FileLabel'];
    };
    /**
     * @description 公开、内部、工作秘密、敏感个人信息 public, internal, work secret, sensitive personal information
     * @enum {string}
     */
    FileLabel: 'public' | 'internal' | 'work-secret' | 'sensitive';
    /** @description sha-256: and the digest of the bytes, in hex 文件摘要 */
    FileName: string;
    /** @description What a rule noticed and somebody must look at 线索 */
    Finding: {
      id: string;
      kind: string;
      case: string;
      numbers: string[];
      subject: string;
      agency: string;
      foundAt: string;
      /** @enum {string} */
      state: 'open' | 'looking' | 'closed';
      limit?: {
        name: string;
        title: components['schemas']['Words'];
        due: string;
        /** @description By the clock of the node; negative once it has run out 剩余天数 */
        daysLeft?: number;
        basis: components['schemas']['Basis'][];
      };
      says: components['schemas']['Words'];
      keeper?: {
        agency: string;
        name: components['schemas']['Words'];
      };
      handled?: {
        /** @enum {string} */
        state: 'looking' | 'closed';
        says: string;
        by: string;
        name?: string;
        at: string;
      }[];
    };
    FindingHandling: {
      /** @enum {string} */
      state: 'looking' | 'closed';
      says: string;
    };
    /** @description A hearing, conference or pronouncement that is fixed: when, where, who must be there 开庭 */
    Hearing: {
      from: components['schemas']['Moment'];
      to: components['schemas']['Moment'];
      case: string;
      number: number;
      numbers: string[];
      procedure: components['schemas']['Words'];
      /** @enum {string} */
      sitting: 'hearing' | 'conference' | 'pronouncement';
      act: components['schemas']['Words'];
      court: {
        agency: string;
        name: components['schemas']['Words'];
      };
      room?: {
        id: string;
        name: components['schemas']['Words'];
        agency: {
          agency: string;
          name: components['schemas']['Words'];
        };
      };
      remote: {
        id: string;
        name: components['schemas']['Words'];
        agency: {
          agency: string;
          name: components['schemas']['Words'];
        };
      }[];
      officers: {
        id: string;
        name: string;
      }[];
      isOpen?: boolean;
      freedBy?: number;
    };
    /** @description Of all cases of the desk in which somebody is held, the one whose limit comes next, one of your agencies first 在押最近一项 */
    HeldFirst: {
      case: string;
      name?: string;
      next?: {
        limit: string;
        title: components['schemas']['Words'];
        subject: string;
        due: string;
        daysLeft?: number;
        presses: components['schemas']['Pressing'];
        provisional: boolean;
        /** @description Whether your agency has to keep it */
        isOurs: boolean;
      };
    };
    Id: string;
    /** @description How many cases of the whole desk are of which kind, and how many match what it is narrowed to 待办统计 */
    InboxCounts: {
      all: number;
      matching: number;
      todo: number;
      returned: number;
      over: number;
      urgent: number;
      soon: number;
      /** @description Likewise, where no limit of your agencies runs but one of another does 他方期限 */
      theirs: {
        over: number;
        urgent: number;
        soon: number;
      };
      heldCases: number;
      heldPeople: number;
      kinds: {
        request: number;
        approval: number;
        vote: number;
        'sent-back': number;
        assignment: number;
      };
      procedures: {
        procedure: string;
        title: components['schemas']['Words'];
        cases: number;
      }[];
      stages: {
        procedure: string;
        stage: string;
        title: components['schemas']['Words'];
        cases: number;
      }[];
    };
    /** @description A case on your desk: who is held, which limit comes next, what is awaited of you 待办 */
    InboxRow: {
      case: string;
      /** @description Where it stands in the order asked for: rows are in the order of place and case, sign by sign */
      place: string;
      numbers: string[];
      procedure: components['schemas']['Words'];
      stage?: components['schemas']['Words'];
      subjects: {
        id: string;
        name?: string;
        isHeld: boolean;
      }[];
      isHeld: boolean;
      relation: string[];
      next?: {
        limit: string;
        title: components['schemas']['Words'];
        subject: string;
        due: string;
        daysLeft?: number;
        presses: components['schemas']['Pressing'];
        provisional: boolean;
        /** @description Whether your agency has to keep it */
        isOurs: boolean;
      };
      awaits: {
        /** @enum {string} */
        kind: 'request' | 'approval' | 'vote' | 'sent-back' | 'assignment';
        title: components['schemas']['Words'];
        id: string;
        post?: string;
      }[];
      /** @description The act by which you would move the case on 下一步 */
      primary?: {
        procedure: string;
        act: string;
        title: components['schemas']['Words'];
        subject: string;
        role: string;
        basis: components['schemas']['Basis'][];
        /** @description Why it may be done in several cases at once, in each as an act of its own 可批量办理 */
        batch?: components['schemas']['Words'];
      };
      decision?: components['schemas']['DecisionAhead'];
      overdue: number;
      version: number;
      label: string;
    };
    /** @description A statute text that can be read here, in one of its versions 法律文本 */
    Law: {
      law: string;
      title: string;
      version?: string;
      effective?: string;
      articles: number;
    };
    /** @description An article that was found, and where it stands 条文所在 */
    LawPlace: {
      law: string;
      title: string;
      version?: string;
      effective?: string;
      article: number;
      suffix?: number;
      path: string[];
      /** @description How it begins; or what is around the words that were looked for, the words in 【】 */
      text: string;
    };
    /** @description A limit with its last day and how it was counted 期限 */
    Limit: {
      case: string;
      limit: string;
      title: components['schemas']['Words'];
      subject: string;
      startedAt: string;
      due: string;
      provisional: boolean;
      /** @enum {string} */
      status: 'running' | 'suspended' | 'stopped';
      late: boolean;
      daysLeft?: number;
      presses?: components['schemas']['Pressing'];
      steps: {
        what: components['schemas']['Words'];
        at?: string;
        basis: components['schemas']['Basis'][];
      }[];
    };
    /** @description YYYY-MM-DD or YYYY-MM-DDTHH:MM in Asia/Shanghai */
    Moment: string;
    /** @description An act as it stands for you now: allowed, or every reason why not */
    Offer: {
      act: string;
      title: components['schemas']['Words'];
      subject: string;
      role: string;
      phase: components['schemas']['Words'];
      /** @description The phase by its name in the procedure 阶段 */
      phaseId: string;
      isAllowed: boolean;
      approvals: components['schemas']['Words'][];
      hasPanel: boolean;
      reasons: components['schemas']['Reason'][];
      basis: components['schemas']['Basis'][];
    };
    /** @description Somebody who may act for an agency 人员 */
    Officer: {
      id: string;
      name: string;
      badge: string;
      appointments: {
        agency: string;
        unit?: string;
        rank: string;
        posts: string[];
        from: string;
        to?: string;
        insteadOf?: string;
      }[];
    };
    /** @description A case you may open: of which procedure, as whom, in whose name 可受理的案件 */
    Openable: {
      procedure: components['schemas']['Term'];
      title: components['schemas']['Words'];
      role: components['schemas']['Term'];
      roleTitle: components['schemas']['Words'];
      agency: components['schemas']['Id'];
      name: components['schemas']['Words'];
      /** @description The facts of the case with which this role may go on, each with the values it may have */
      facts: {
        [key: string]: components['schemas']['Term'][];
      };
    };
    Opening: {
      procedure: components['schemas']['Term'];
      role: components['schemas']['Term'];
      agency?: components['schemas']['Id'];
      at?: components['schemas']['Moment'];
      subjects: components['schemas']['EnteringSubject'][];
    };
    /** @description A person who takes part in a case, in which role, for whom 诉讼参与人 */
    Party: {
      person: string;
      name?: string;
      role: string;
      title: components['schemas']['Words'];
      subject: string;
    };
    /** @description What was written, and who it is */
    PartyLinked: {
      case: string;
      number: number;
      act?: string;
      at: components['schemas']['Moment'];
      recordedAt: string;
      documents: {
        title: string;
        number: string;
      }[];
      caseNumber?: string;
      late: {
        limit: string;
        due: string;
      }[];
      /** @description Hash of the ledger leaf, base 64 */
      leaf: string;
      person: string;
    };
    /** @description A person takes part in the case in a role from now on 登记诉讼参与人 */
    PartyLinking: {
      /** @description The role in which you act for your agency */
      by: components['schemas']['Term'];
      /** @description The role in which the person takes part */
      role: components['schemas']['Term'];
      /**
       * @description Whom or what it concerns; the whole case unless said
       * @default case
       */
      subject: components['schemas']['Id'];
      /** @description Somebody the register of people knows */
      person?: components['schemas']['Id'];
      /** @description Somebody who is new to it */
      name?: string;
      /** @description The year of birth of somebody who is new to it, by which people of one name are told apart */
      born?: number;
      at?: components['schemas']['Moment'];
      expectedVersion?: number;
    };
    /**
     * @description Over; within the last days; within the warning window; or neither 紧迫程度
     * @enum {string}
     */
    Pressing: 'over' | 'urgent' | 'soon' | 'later';
    /** @description RFC 9457 problem details with reasons, articles and what to do */
    Problem: {
      type: string;
      title: string;
      status: number;
      code: string;
      says: components['schemas']['Words'];
      help?: components['schemas']['Words'];
      reasons?: components['schemas']['Reason'][];
      findings?: {
        where: string;
        help: string;
      }[];
      version?: number;
      send?: {
        header: string;
        longest: number;
      };
      case?: string;
      instance?: string;
    };
    /** @description The definition: vocabulary, acts, limits, invariants, each with its articles; titles are [zh, en] */
    Procedure: {
      [key: string]: unknown;
    };
    ProcedureListed: {
      id: string;
      title: {
        zh: string;
        en: string;
      };
      version: string;
      effective: string;
      acts: number;
      limits: number;
      invariants: number;
    };
    /** @description An act that waits for approvals or for a panel 待审批事项 */
    Proposal: {
      id: string;
      case: string;
      act: string;
      role: string;
      agency: string;
      /** @enum {string} */
      state: 'open' | 'sent-back' | 'effective' | 'refused' | 'withdrawn';
      awaiting: {
        posts: string[];
        members: string[];
      };
      version: number;
      receipt?: components['schemas']['Receipt'];
      because?: components['schemas']['Reason'][];
    };
    /** @description A proposal you may see, whom it is about, and whether it waits for you 待审批、待表决 */
    ProposalListed: {
      id: string;
      case: string;
      act: string;
      role: string;
      agency: string;
      /** @enum {string} */
      state: 'open' | 'sent-back' | 'effective' | 'refused' | 'withdrawn';
      awaiting: {
        posts: string[];
        members: string[];
      };
      version: number;
      numbers: string[];
      title: components['schemas']['Words'];
      subjects: {
        id: string;
        name?: string;
        isHeld: boolean;
      }[];
      /** @description Which of them it is to be done to; none where it is the case as a whole */
      subject?: string;
      proposedBy: {
        officer: string;
        name?: string;
      };
      proposedAt: string;
      awaitsMe: boolean;
    };
    /** @description A proposal with everything that was done with it 审批、评议经过 */
    ProposalRead: {
      id: string;
      case: string;
      act: string;
      role: string;
      agency: string;
      /** @enum {string} */
      state: 'open' | 'sent-back' | 'effective' | 'refused' | 'withdrawn';
      awaiting: {
        posts: string[];
        members: string[];
      };
      version: number;
      title: components['schemas']['Words'];
      subjects: {
        id: string;
        name?: string;
        isHeld: boolean;
      }[];
      /** @description Which of them it is to be done to; none where it is the case as a whole */
      subject?: string;
      proposedBy: {
        officer: string;
        name?: string;
      };
      proposedAt: string;
      form: {
        [key: string]: unknown;
      };
      panel: string[];
      /** @description The member of the panel who presides 审判长 */
      presiding?: string;
      steps: {
        officer: string;
        name?: string;
        step: number;
        /** @enum {string} */
        what: 'propose' | 'approve' | 'send-back' | 'withdraw' | 'vote' | 'revise';
        at: string;
        post?: string;
        insteadOf?: string;
        reasons?: string;
      }[];
      /** @description Empty until everybody has voted, and for whoever did not take part: how a panel deliberated is secret */
      votes: {
        officer: string;
        name?: string;
        /** @enum {string} */
        vote: 'for' | 'against';
        opinion: string;
        at: string;
      }[];
      outcome?: unknown;
    };
    Proposing: {
      act: components['schemas']['Term'];
      subject?: components['schemas']['Id'];
      role: components['schemas']['Term'];
      agency?: components['schemas']['Id'];
      at?: components['schemas']['Moment'];
      together?: components['schemas']['Id'][];
      present?: components['schemas']['Term'][];
      /** @description The form of the act; its schema is in the procedure */
      form?: {
        [key: string]: unknown;
      };
      expectedVersion?: number;
      panel?: components['schemas']['Id'][];
      /** @description The member of the panel who presides: a judge 审判长 */
      presiding?: components['schemas']['Id'];
    };
    /** @description Why not: a code, a sentence, the facts, the articles 理由 */
    Reason: {
      code: string;
      says: components['schemas']['Words'];
      because: {
        [key: string]: unknown;
      };
      basis: components['schemas']['Basis'][];
    };
    /** @description What was written 回执 */
    Receipt: {
      case: string;
      number: number;
      act?: string;
      at: components['schemas']['Moment'];
      recordedAt: string;
      documents: {
        title: string;
        number: string;
      }[];
      caseNumber?: string;
      late: {
        limit: string;
        due: string;
      }[];
      /** @description Hash of the ledger leaf, base 64 */
      leaf: string;
    };
    Recusal: {
      officer: components['schemas']['Id'];
      agency: components['schemas']['Id'];
      basis: string;
    };
    /** @description An officer who withdrew from cases, and those of them you may know of 回避 */
    Recused: {
      officer: string;
      name: string;
      /** @description From how many cases in all; only for who keeps the roster 回避件数 */
      count?: number;
      cases: {
        case: string;
        numbers: string[];
        recordedAt: string;
        /** @description Only where you may know what is in the case 理由 */
        basis?: string;
      }[];
    };
    Relief: {
      officer: components['schemas']['Id'];
      agency: components['schemas']['Id'];
      basis: string;
    };
    /** @description Co-operation asked of another agency, to be answered within its limit 请求 */
    Request: {
      case: string;
      request: string;
      title: components['schemas']['Words'];
      subject: string;
      askedAt: string;
      askedBy?: {
        agency: string;
        name: components['schemas']['Words'];
      };
      of?: {
        agency: string;
        name: components['schemas']['Words'];
      };
      due?: string;
      daysLeft?: number;
      presses?: components['schemas']['Pressing'];
      answeredAt?: string;
      /** @enum {string} */
      closedWith?: 'answer' | 'withdrawal';
      closedBy?: {
        title: components['schemas']['Words'];
        said: {
          title: components['schemas']['Words'];
          text: string;
        }[];
      };
      numbers: string[];
      answers: {
        act: string;
        title: components['schemas']['Words'];
      }[];
    };
    /** @description A courtroom or a place with a link, and when it is taken; by which case is not said 法庭、远程点位 */
    Room: {
      id: string;
      name: components['schemas']['Words'];
      agency: {
        agency: string;
        name: components['schemas']['Words'];
      };
      seats: number;
      hasLink: boolean;
      taken: {
        from: components['schemas']['Moment'];
        to: components['schemas']['Moment'];
      }[];
    };
    /** @description read, write, or narrower: the first part of the path and what is done to it */
    Scope: string;
    /** @description Who you are here, in which seats, until when */
    Session: {
      id: string;
      /** @enum {string} */
      kind: 'officer' | 'person' | 'station' | 'law';
      name: string;
      csrf?: string;
      expiresAt?: string;
      steppedUpAt?: string;
      seats: {
        agency: string;
        name: components['schemas']['Words'];
        rank: string;
        posts: string[];
        insteadOf?: string;
      }[];
      now: string;
      isDemonstration: boolean;
    };
    /** @description A word of the procedure: an act, a role, a kind of subject, a post 程序用语 */
    Term: string;
    /** @description A token, without its secret 接口令牌 */
    Token: {
      id: components['schemas']['TokenId'];
      name: string;
      scopes: components['schemas']['Scope'][];
      createdAt: string;
      expiresAt: string;
      revokedAt?: string;
    };
    /** @description The hash of the token */
    TokenId: string;
    /** @description A new token, shown this once 接口令牌 */
    TokenIssued: {
      token: string;
      name: string;
      scopes: components['schemas']['Scope'][];
      expiresAt: string;
    };
    /** @description A token that is wanted: for what, and for how many days */
    TokenIssuing: {
      name: string;
      scopes: components['schemas']['Scope'][];
      days: number;
    };
    /** @description Why an officer withdraws from cases of this kind, with the article 回避事由 */
    Withdrawing: {
      title: components['schemas']['Words'];
      basis: components['schemas']['Basis'][];
    };
    /** @description The same in Chinese and English */
    Words: {
      zh: string;
      en: string;
    };
  };
  responses: {
    /** @description 提交的内容有误 What was sent is not right */
    Invalid: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description 请先登录 Sign in first */
    SignInFirst: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description 不得如此办理 Not like this, or not by you */
    Forbidden: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description 未找到,或者无权查看 Not found, or not yours to see */
    Unknown: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description 案件刚有新的变化 Something has changed meanwhile */
    Conflict: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description 内容过大 Too large */
    TooLarge: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description 内容类型不受支持 Content of another type than JSON */
    WrongType: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description 法律或者职权不予准许,附全部理由 The law or the mandate says no, with every reason */
    Refused: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description 请求过于频繁 Too many requests */
    TooOften: {
      headers: {
        /** @description Seconds 秒 */
        'Retry-After'?: number;
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description 系统故障,操作没有生效 Something failed on our side; nothing was done */
    Failed: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description 暂不可用 Not available now */
    NotReady: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
  };
  parameters: {
    /** @description 同一编号重复提交只办一次。 Names the write: the same key sent twice is done once. */
    IdempotencyKey: string;
    /** @description 登录会话写入时必须提供,见 /session。 Needed with a session, not with a token: /session tells it. */
    CsrfToken: string;
    /** @description 查阅目的,记入查阅记录。承办人、被请求决定者和当事人无须说明;其他人员和查阅封存案件的须说明,对同一案件十二小时内有效。 What you look for; kept with your look. Whoever handles the case, is asked to decide in it, or is a party need not say; others must, and every officer of a sealed case. Said once it holds for the same case for twelve hours. */
    Purpose: string;
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  readMetrics: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 查阅所得 What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/plain': string;
        };
      };
      404: components['responses']['Unknown'];
      429: components['responses']['TooOften'];
    };
  };
  readHealth: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 查阅所得 What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @enum {boolean} */
            ok: true;
          };
        };
      };
      429: components['responses']['TooOften'];
    };
  };
  readReadiness: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 查阅所得 What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** @enum {boolean} */
            ready: true;
            /** @description What does not go on, though nothing that is acknowledged is lost */
            degraded?: {
              code: string;
              says: components['schemas']['Words'];
            }[];
          };
        };
      };
      429: components['responses']['TooOften'];
      503: components['responses']['NotReady'];
    };
  };
  readSession: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 查阅所得 What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Session'];
        };
      };
      400: components['responses']['Invalid'];
      401: components['responses']['SignInFirst'];
      403: components['responses']['Forbidden'];
      404: components['responses']['Unknown'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  listTokens: {
    parameters: {
      query?: {
        after?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 查阅所得 What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Token'][];
            next?: string;
          };
        };
      };
      400: components['responses']['Invalid'];
      401: components['responses']['SignInFirst'];
      403: components['responses']['Forbidden'];
      404: components['responses']['Unknown'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  issueToken: {
    parameters: {
      query?: never;
      header?: {
        /** @description 登录会话写入时必须提供,见 /session。 Needed with a session, not with a token: /session tells it. */
        'X-CSRF-Token'?: components['parameters']['CsrfToken'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TokenIssuing'];
      };
    };
    responses: {
      /** @description 已写入 Written */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TokenIssued'];
        };
      };
      400: components['responses']['Invalid'];
      401: components['responses']['SignInFirst'];
      403: components['responses']['Forbidden'];
      404: components['responses']['Unknown'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['WrongType'];
      422: components['responses']['Refused'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  revokeToken: {
    parameters: {
      query?: never;
      header?: {
        /** @description 登录会话写入时必须提供,见 /session。 Needed with a session, not with a token: /session tells it. */
        'X-CSRF-Token'?: components['parameters']['CsrfToken'];
      };
      path: {
        token: components['schemas']['TokenId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 已办理,无内容 Done, nothing to say */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Invalid'];
      401: components['responses']['SignInFirst'];
      403: components['responses']['Forbidden'];
      404: components['responses']['Unknown'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['WrongType'];
      422: components['responses']['Refused'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  listInbox: {
    parameters: {
      query?: {
        after?: string;
        limit?: number;
        /** @description What you handle, or all your agencies have a part in; both with what you are asked to decide */
        scope?: 'mine' | 'agency';
        /** @description Where you or your agency have something to do; where something was sent back to you; all */
        view?: 'todo' | 'returned' | 'all';
        /** @description Only where such a thing waits for you */
        kind?: 'request' | 'approval' | 'vote' | 'sent-back' | 'assignment';
        /** @description Whether somebody is held in it 在押 */
        held?: 'yes' | 'no';
        procedure?: components['schemas']['Id'];
        stage?: components['schemas']['Term'];
        /** @description Only where the next limit presses so much, or more */
        due?: 'over' | 'urgent' | 'soon';
        /** @description Only where the next limit ends within so many days, or has ended */
        within?: number;
        /** @description Only these of them, with commas between: what changed since they were read; counts stay those of the whole desk */
        cases?: string;
        /** @description Parts of case numbers or of names; all of them */
        q?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 查阅所得 What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['InboxRow'][];
            next?: string;
            counts: components['schemas']['InboxCounts'];
            heldFirst?: components['schemas']['HeldFirst'];
          };
        };
      };
      400: components['responses']['Invalid'];
      401: components['responses']['SignInFirst'];
      403: components['responses']['Forbidden'];
      404: components['responses']['Unknown'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  listCases: {
    parameters: {
      query?: {
        after?: string;
        limit?: number;
        procedure?: components['schemas']['Id'];
        stage?: components['schemas']['Term'];
        agency?: components['schemas']['Id'];
        /** @description Whether somebody is held in it 在押 */
        held?: 'yes' | 'no';
        /** @description Part of a case number, or of the name of somebody the case is about */
        q?: string;
      };
      header?: {
        /** @description 查阅目的,记入查阅记录。承办人、被请求决定者和当事人无须说明;其他人员和查阅封存案件的须说明,对同一案件十二小时内有效。 What you look for; kept with your look. Whoever handles the case, is asked to decide in it, or is a party need not say; others must, and every officer of a sealed case. Said once it holds for the same case for twelve hours. */
        'X-Purpose'?: components['parameters']['Purpose'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 查阅所得 What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['CaseListed'][];
            next?: string;
          };
        };
      };
      400: components['responses']['Invalid'];
      401: components['responses']['SignInFirst'];
      403: components['responses']['Forbidden'];
      404: components['responses']['Unknown'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  openCase: {
    parameters: {
      query?: never;
      header: {
        /** @description 同一编号重复提交只办一次。 Names the write: the same key sent twice is done once. */
        'Idempotency-Key': components['parameters']['IdempotencyKey'];
        /** @description 登录会话写入时必须提供,见 /session。 Needed with a session, not with a token: /session tells it. */
        'X-CSRF-Token'?: components['parameters']['CsrfToken'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Opening'];
      };
    };
    responses: {
      /** @description 已写入 Written */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      400: components['responses']['Invalid'];
      401: components['responses']['SignInFirst'];
      403: components['responses']['Forbidden'];
      404: components['responses']['Unknown'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['WrongType'];
      422: components['responses']['Refused'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  readCase: {
    parameters: {
      query?: never;
      header?: {
        /** @description 查阅目的,记入查阅记录。承办人、被请求决定者和当事人无须说明;其他人员和查阅封存案件的须说明,对同一案件十二小时内有效。 What you look for; kept with your look. Whoever handles the case, is asked to decide in it, or is a party need not say; others must, and every officer of a sealed case. Said once it holds for the same case for twelve hours. */
        'X-Purpose'?: components['parameters']['Purpose'];
      };
      path: {
        case: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 查阅所得 What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Case'];
        };
      };
      400: components['responses']['Invalid'];
      401: components['responses']['SignInFirst'];
      403: components['responses']['Forbidden'];
      404: components['responses']['Unknown'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  listOffers: {
    parameters: {
      query?: {
        only?: 'allowed' | 'all';
      };
      header?: {
        /** @description 查阅目的,记入查阅记录。承办人、被请求决定者和当事人无须说明;其他人员和查阅封存案件的须说明,对同一案件十二小时内有效。 What you look for; kept with your look. Whoever handles the case, is asked to decide in it, or is a party need not say; others must, and every officer of a sealed case. Said once it holds for the same case for twelve hours. */
        'X-Purpose'?: components['parameters']['Purpose'];
      };
      path: {
        case: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 查阅所得 What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            version: number;
            items: components['schemas']['Offer'][];
            primary?: {
              act: string;
              subject: string;
              role: string;
            };
            decision?: components['schemas']['DecisionAhead'];
          };
        };
      };
      400: components['responses']['Invalid'];
      401: components['responses']['SignInFirst'];
      403: components['responses']['Forbidden'];
      404: components['responses']['Unknown'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  listLimits: {
    parameters: {
      query?: {
        /** @description What the last page returned as `next` */
        after?: number;
        limit?: number;
      };
      header?: {
        /** @description 查阅目的,记入查阅记录。承办人、被请求决定者和当事人无须说明;其他人员和查阅封存案件的须说明,对同一案件十二小时内有效。 What you look for; kept with your look. Whoever handles the case, is asked to decide in it, or is a party need not say; others must, and every officer of a sealed case. Said once it holds for the same case for twelve hours. */
        'X-Purpose'?: components['parameters']['Purpose'];
      };
      path: {
        case: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 查阅所得 What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Limit'][];
            next?: string;
          };
        };
      };
      400: components['responses']['Invalid'];
      401: components['responses']['SignInFirst'];
      403: components['responses']['Forbidden'];
      404: components['responses']['Unknown'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  listEntries: {
    parameters: {
      query?: {
        /** @description What the last page returned as `next` */
        after?: number;
        limit?: number;
      };
      header?: {
        /** @description 查阅目的,记入查阅记录。承办人、被请求决定者和当事人无须说明;其他人员和查阅封存案件的须说明,对同一案件十二小时内有效。 What you look for; kept with your look. Whoever handles the case, is asked to decide in it, or is a party need not say; others must, and every officer of a sealed case. Said once it holds for the same case for twelve hours. */
        'X-Purpose'?: components['parameters']['Purpose'];
      };
      path: {
        case: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 查阅所得 What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Entry'][];
            next?: string;
          };
        };
      };
      400: components['responses']['Invalid'];
      401: components['responses']['SignInFirst'];
      403: components['responses']['Forbidden'];
      404: components['responses']['Unknown'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  listDocuments: {
    parameters: {
      query?: {
        /** @description What the last page returned as `next` */
        after?: number;
        limit?: number;
      };
      header?: {
        /** @description 查阅目的,记入查阅记录。承办人、被请求决定者和当事人无须说明;其他人员和查阅封存案件的须说明,对同一案件十二小时内有效。 What you look for; kept with your look. Whoever handles the case, is asked to decide in it, or is a party need not say; others must, and every officer of a sealed case. Said once it holds for the same case for twelve hours. */
        'X-Purpose'?: components['parameters']['Purpose'];
      };
      path: {
        case: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 查阅所得 What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Document'][];
            next?: string;
          };
        };
      };
      400: components['responses']['Invalid'];
      401: components['responses']['SignInFirst'];
      403: components['responses']['Forbidden'];
      404: components['responses']['Unknown'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  uploadFile: {
    parameters: {
      query?: never;
      header: {
        'content-type': 'application/octet-stream';
        /** @description The name, percent-encoded UTF-8 文件名 */
        'x-file-name': string;
        'x-file-label'?: components['schemas']['FileLabel'];
        'x-file-digest'?: components['schemas']['FileName'];
        /** @description 登录会话写入时必须提供,见 /session。 Needed with a session, not with a token: /session tells it. */
        'X-CSRF-Token'?: components['parameters']['CsrfToken'];
      };
      path: {
        case: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 已写入 Written */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['File'];
        };
      };
      400: components['responses']['Invalid'];
      401: components['responses']['SignInFirst'];
      403: components['responses']['Forbidden'];
      404: components['responses']['Unknown'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['WrongType'];
      422: components['responses']['Refused'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  readFile: {
    parameters: {
      query?: never;
      header?: {
        /** @description 查阅目的,记入查阅记录。承办人、被请求决定者和当事人无须说明;其他人员和查阅封存案件的须说明,对同一案件十二小时内有效。 What you look for; kept with your look. Whoever handles the case, is asked to decide in it, or is a party need not say; others must, and every officer of a sealed case. Said once it holds for the same case for twelve hours. */
        'X-Purpose'?: components['parameters']['Purpose'];
      };
      path: {
        case: components['schemas']['Id'];
        file: components['schemas']['FileName'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 查阅所得 What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': string;
        };
      };
      400: components['responses']['Invalid'];
      401: components['responses']['SignInFirst'];
      403: components['responses']['Forbidden'];
      404: components['responses']['Unknown'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  readDraft: {
    parameters: {
      query?: {
        subject?: components['schemas']['Id'];
      };
      header?: {
        /** @description 查阅目的,记入查阅记录。承办人、被请求决定者和当事人无须说明;其他人员和查阅封存案件的须说明,对同一案件十二小时内有效。 What you look for; kept with your look. Whoever handles the case, is asked to decide in it, or is a party need not say; others must, and every officer of a sealed case. Said once it holds for the same case for twelve hours. */
        'X-Purpose'?: components['parameters']['Purpose'];
      };
      path: {
        case: components['schemas']['Id'];
        act: components['schemas']['Term'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 查阅所得 What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Draft'];
        };
      };
      400: components['responses']['Invalid'];
      401: components['responses']['SignInFirst'];
      403: components['responses']['Forbidden'];
      404: components['responses']['Unknown'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  saveDraft: {
    parameters: {
      query?: {
        subject?: components['schemas']['Id'];
      };
      header?: {
        /** @description 登录会话写入时必须提供,见 /session。 Needed with a session, not with a token: /session tells it. */
        'X-CSRF-Token'?: components['parameters']['CsrfToken'];
      };
      path: {
        case: components['schemas']['Id'];
        act: components['schemas']['Term'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DraftSaving'];
      };
    };
    responses: {
      /** @description 查阅所得 What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Draft'];
        };
      };
      400: components['responses']['Invalid'];
      401: components['responses']['SignInFirst'];
      403: components['responses']['Forbidden'];
      404: components['responses']['Unknown'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['WrongType'];
      422: components['responses']['Refused'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  dropDraft: {
    parameters: {
      query?: {
        subject?: components['schemas']['Id'];
      };
      header?: {
        /** @description 登录会话写入时必须提供,见 /session。 Needed with a session, not with a token: /session tells it. */
        'X-CSRF-Token'?: components['parameters']['CsrfToken'];
      };
      path: {
        case: components['schemas']['Id'];
        act: components['schemas']['Term'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 已办理,无内容 Done, nothing to say */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Invalid'];
      401: components['responses']['SignInFirst'];
      403: components['responses']['Forbidden'];
      404: components['responses']['Unknown'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['WrongType'];
      422: components['responses']['Refused'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  listParties: {
    parameters: {
      query?: {
        after?: string;
        limit?: number;
      };
      header?: {
        /** @description 查阅目的,记入查阅记录。承办人、被请求决定者和当事人无须说明;其他人员和查阅封存案件的须说明,对同一案件十二小时内有效。 What you look for; kept with your look. Whoever handles the case, is asked to decide in it, or is a party need not say; others must, and every officer of a sealed case. Said once it holds for the same case for twelve hours. */
        'X-Purpose'?: components['parameters']['Purpose'];
      };
      path: {
        case: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 查阅所得 What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Party'][];
            next?: string;
          };
        };
      };
      400: components['responses']['Invalid'];
      401: components['responses']['SignInFirst'];
      403: components['responses']['Forbidden'];
      404: components['responses']['Unknown'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  linkParty: {
    parameters: {
      query?: never;
      header: {
        /** @description 同一编号重复提交只办一次。 Names the write: the same key sent twice is done once. */
        'Idempotency-Key': components['parameters']['IdempotencyKey'];
        /** @description 登录会话写入时必须提供,见 /session。 Needed with a session, not with a token: /session tells it. */
        'X-CSRF-Token'?: components['parameters']['CsrfToken'];
      };
      path: {
        case: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PartyLinking'];
      };
    };
    responses: {
      /** @description 已写入 Written */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PartyLinked'];
        };
      };
      400: components['responses']['Invalid'];
      401: components['responses']['SignInFirst'];
      403: components['responses']['Forbidden'];
      404: components['responses']['Unknown'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['WrongType'];
      422: components['responses']['Refused'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  listEntering: {
    parameters: {
      query?: never;
      header?: {
        /** @description 查阅目的,记入查阅记录。承办人、被请求决定者和当事人无须说明;其他人员和查阅封存案件的须说明,对同一案件十二小时内有效。 What you look for; kept with your look. Whoever handles the case, is asked to decide in it, or is a party need not say; others must, and every officer of a sealed case. Said once it holds for the same case for twelve hours. */
        'X-Purpose'?: components['parameters']['Purpose'];
      };
      path: {
        case: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 查阅所得 What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['EnteringAs'][];
          };
        };
      };
      400: components['responses']['Invalid'];
      401: components['responses']['SignInFirst'];
      403: components['responses']['Forbidden'];
      404: components['responses']['Unknown'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  listOpenable: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 查阅所得 What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Openable'][];
          };
        };
      };
      400: components['responses']['Invalid'];
      401: components['responses']['SignInFirst'];
      403: components['responses']['Forbidden'];
      404: components['responses']['Unknown'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  enterSubjects: {
    parameters: {
      query?: never;
      header: {
        /** @description 同一编号重复提交只办一次。 Names the write: the same key sent twice is done once. */
        'Idempotency-Key': components['parameters']['IdempotencyKey'];
        /** @description 登录会话写入时必须提供,见 /session。 Needed with a session, not with a token: /session tells it. */
        'X-CSRF-Token'?: components['parameters']['CsrfToken'];
      };
      path: {
        case: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Entering'];
      };
    };
    responses: {
      /** @description 已写入 Written */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      400: components['responses']['Invalid'];
      401: components['responses']['SignInFirst'];
      403: components['responses']['Forbidden'];
      404: components['responses']['Unknown'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['WrongType'];
      422: components['responses']['Refused'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  performAct: {
    parameters: {
      query?: never;
      header: {
        /** @description 同一编号重复提交只办一次。 Names the write: the same key sent twice is done once. */
        'Idempotency-Key': components['parameters']['IdempotencyKey'];
        /** @description 登录会话写入时必须提供,见 /session。 Needed with a session, not with a token: /session tells it. */
        'X-CSRF-Token'?: components['parameters']['CsrfToken'];
      };
      path: {
        case: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ActRequest'];
      };
    };
    responses: {
      /** @description 已写入 Written */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      400: components['responses']['Invalid'];
      401: components['responses']['SignInFirst'];
      403: components['responses']['Forbidden'];
      404: components['responses']['Unknown'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['WrongType'];
      422: components['responses']['Refused'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  listProposals: {
    parameters: {
      query?: {
        after?: string;
        limit?: number;
        only?: 'awaiting-me' | 'mine' | 'all';
        state?: 'open' | 'sent-back' | 'effective' | 'refused' | 'withdrawn';
        case?: components['schemas']['Id'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 查阅所得 What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['ProposalListed'][];
            next?: string;
          };
        };
      };
      400: components['responses']['Invalid'];
      401: components['responses']['SignInFirst'];
      403: components['responses']['Forbidden'];
      404: components['responses']['Unknown'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  readProposal: {
    parameters: {
      query?: never;
      header?: {
        /** @description 查阅目的,记入查阅记录。承办人、被请求决定者和当事人无须说明;其他人员和查阅封存案件的须说明,对同一案件十二小时内有效。 What you look for; kept with your look. Whoever handles the case, is asked to decide in it, or is a party need not say; others must, and every officer of a sealed case. Said once it holds for the same case for twelve hours. */
        'X-Purpose'?: components['parameters']['Purpose'];
      };
      path: {
        proposal: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 查阅所得 What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProposalRead'];
        };
      };
      400: components['responses']['Invalid'];
      401: components['responses']['SignInFirst'];
      403: components['responses']['Forbidden'];
      404: components['responses']['Unknown'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  proposeAct: {
    parameters: {
      query?: never;
      header: {
        /** @description 同一编号重复提交只办一次。 Names the write: the same key sent twice is done once. */
        'Idempotency-Key': components['parameters']['IdempotencyKey'];
        /** @description 登录会话写入时必须提供,见 /session。 Needed with a session, not with a token: /session tells it. */
        'X-CSRF-Token'?: components['parameters']['CsrfToken'];
      };
      path: {
        case: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Proposing'];
      };
    };
    responses: {
      /** @description 已写入 Written */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Proposal'];
        };
      };
      400: components['responses']['Invalid'];
      401: components['responses']['SignInFirst'];
      403: components['responses']['Forbidden'];
      404: components['responses']['Unknown'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['WrongType'];
      422: components['responses']['Refused'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  decideProposal: {
    parameters: {
      query?: never;
      header: {
        /** @description 同一编号重复提交只办一次。 Names the write: the same key sent twice is done once. */
        'Idempotency-Key': components['parameters']['IdempotencyKey'];
        /** @description 登录会话写入时必须提供,见 /session。 Needed with a session, not with a token: /session tells it. */
        'X-CSRF-Token'?: components['parameters']['CsrfToken'];
      };
      path: {
        proposal: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Decision'];
      };
    };
    responses: {
      /** @description 已写入 Written */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Proposal'];
        };
      };
      400: components['responses']['Invalid'];
      401: components['responses']['SignInFirst'];
      403: components['responses']['Forbidden'];
      404: components['responses']['Unknown'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['WrongType'];
      422: components['responses']['Refused'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  listAssignable: {
    parameters: {
      query: {
        after?: string;
        limit?: number;
        agency: components['schemas']['Id'];
      };
      header?: {
        /** @description 查阅目的,记入查阅记录。承办人、被请求决定者和当事人无须说明;其他人员和查阅封存案件的须说明,对同一案件十二小时内有效。 What you look for; kept with your look. Whoever handles the case, is asked to decide in it, or is a party need not say; others must, and every officer of a sealed case. Said once it holds for the same case for twelve hours. */
        'X-Purpose'?: components['parameters']['Purpose'];
      };
      path: {
        case: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 查阅所得 What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Assignable'][];
            next?: string;
            may: {
              assign: boolean;
              recuse: boolean;
            };
            withdrawals: components['schemas']['Withdrawing'][];
          };
        };
      };
      400: components['responses']['Invalid'];
      401: components['responses']['SignInFirst'];
      403: components['responses']['Forbidden'];
      404: components['responses']['Unknown'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  assignOfficer: {
    parameters: {
      query?: never;
      header?: {
        /** @description 登录会话写入时必须提供,见 /session。 Needed with a session, not with a token: /session tells it. */
        'X-CSRF-Token'?: components['parameters']['CsrfToken'];
      };
      path: {
        case: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Assignment'];
      };
    };
    responses: {
      /** @description 已写入 Written */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Assignment'];
        };
      };
      400: components['responses']['Invalid'];
      401: components['responses']['SignInFirst'];
      403: components['responses']['Forbidden'];
      404: components['responses']['Unknown'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['WrongType'];
      422: components['responses']['Refused'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  relieveOfficer: {
    parameters: {
      query?: never;
      header?: {
        /** @description 登录会话写入时必须提供,见 /session。 Needed with a session, not with a token: /session tells it. */
        'X-CSRF-Token'?: components['parameters']['CsrfToken'];
      };
      path: {
        case: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Relief'];
      };
    };
    responses: {
      /** @description 已写入 Written */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Relief'];
        };
      };
      400: components['responses']['Invalid'];
      401: components['responses']['SignInFirst'];
      403: components['responses']['Forbidden'];
      404: components['responses']['Unknown'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['WrongType'];
      422: components['responses']['Refused'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  recuseOfficer: {
    parameters: {
      query?: never;
      header?: {
        /** @description 登录会话写入时必须提供,见 /session。 Needed with a session, not with a token: /session tells it. */
        'X-CSRF-Token'?: components['parameters']['CsrfToken'];
      };
      path: {
        case: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Recusal'];
      };
    };
    responses: {
      /** @description 已写入 Written */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Recusal'];
        };
      };
      400: components['responses']['Invalid'];
      401: components['responses']['SignInFirst'];
      403: components['responses']['Forbidden'];
      404: components['responses']['Unknown'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['WrongType'];
      422: components['responses']['Refused'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  allocateCase: {
    parameters: {
      query?: never;
      header?: {
        /** @description 登录会话写入时必须提供,见 /session。 Needed with a session, not with a token: /session tells it. */
        'X-CSRF-Token'?: components['parameters']['CsrfToken'];
      };
      path: {
        case: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AllocationAsked'];
      };
    };
    responses: {
      /** @description 已写入 Written */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Allocation'];
        };
      };
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Allocation'];
        };
      };
      400: components['responses']['Invalid'];
      401: components['responses']['SignInFirst'];
      403: components['responses']['Forbidden'];
      404: components['responses']['Unknown'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['WrongType'];
      422: components['responses']['Refused'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  eraseDatum: {
    parameters: {
      query?: never;
      header?: {
        /** @description 登录会话写入时必须提供,见 /session。 Needed with a session, not with a token: /session tells it. */
        'X-CSRF-Token'?: components['parameters']['CsrfToken'];
      };
      path: {
        case: components['schemas']['Id'];
        number: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Erasure'];
      };
    };
    responses: {
      /** @description 已写入 Written */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Erasure'];
        };
      };
      400: components['responses']['Invalid'];
      401: components['responses']['SignInFirst'];
      403: components['responses']['Forbidden'];
      404: components['responses']['Unknown'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['WrongType'];
      422: components['responses']['Refused'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  listRequests: {
    parameters: {
      query?: {
        after?: string;
        limit?: number;
        direction?: 'to-us' | 'from-us';
        state?: 'open' | 'answered' | 'all';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 查阅所得 What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Request'][];
            next?: string;
          };
        };
      };
      400: components['responses']['Invalid'];
      401: components['responses']['SignInFirst'];
      403: components['responses']['Forbidden'];
      404: components['responses']['Unknown'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  listFindings: {
    parameters: {
      query?: {
        after?: string;
        limit?: number;
        state?: 'open' | 'looking' | 'closed';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 查阅所得 What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Finding'][];
            next?: string;
          };
        };
      };
      400: components['responses']['Invalid'];
      401: components['responses']['SignInFirst'];
      403: components['responses']['Forbidden'];
      404: components['responses']['Unknown'];
      422: components['responses']['Refused'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  handleFinding: {
    parameters: {
      query?: never;
      header?: {
        /** @description 登录会话写入时必须提供,见 /session。 Needed with a session, not with a token: /session tells it. */
        'X-CSRF-Token'?: components['parameters']['CsrfToken'];
      };
      path: {
        finding: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FindingHandling'];
      };
    };
    responses: {
      /** @description 查阅所得 What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Finding'];
        };
      };
      400: components['responses']['Invalid'];
      401: components['responses']['SignInFirst'];
      403: components['responses']['Forbidden'];
      404: components['responses']['Unknown'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['WrongType'];
      422: components['responses']['Refused'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  listDueLimits: {
    parameters: {
      query: {
        after?: string;
        limit?: number;
        from: components['schemas']['Day'];
        to: components['schemas']['Day'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 查阅所得 What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['DueLimit'][];
            next?: string;
          };
        };
      };
      400: components['responses']['Invalid'];
      401: components['responses']['SignInFirst'];
      403: components['responses']['Forbidden'];
      404: components['responses']['Unknown'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  listHearings: {
    parameters: {
      query?: {
        after?: string;
        limit?: number;
        from?: components['schemas']['Day'];
        to?: components['schemas']['Day'];
        agency?: components['schemas']['Id'];
        /** @description Agency and name: `fy-north/第三法庭` */
        room?: string;
        case?: components['schemas']['Id'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 查阅所得 What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Hearing'][];
            next?: string;
          };
        };
      };
      400: components['responses']['Invalid'];
      401: components['responses']['SignInFirst'];
      403: components['responses']['Forbidden'];
      404: components['responses']['Unknown'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  listRooms: {
    parameters: {
      query?: {
        after?: string;
        limit?: number;
        agency?: components['schemas']['Id'];
        /** @description Agency and name: `fy-north/第三法庭` */
        room?: string;
        /** @description Only rooms that can be joined by a link */
        hasLink?: 'true' | 'false';
        day?: components['schemas']['Day'];
        to?: components['schemas']['Day'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 查阅所得 What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Room'][];
            next?: string;
          };
        };
      };
      400: components['responses']['Invalid'];
      401: components['responses']['SignInFirst'];
      403: components['responses']['Forbidden'];
      404: components['responses']['Unknown'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  listEngagements: {
    parameters: {
      query: {
        act: components['schemas']['Term'];
        from: components['schemas']['Moment'];
        to: components['schemas']['Moment'];
        /** @description The officers who would act or sit; of those who serve elsewhere nothing is told */
        people?: components['schemas']['Id'] | components['schemas']['Id'][];
      };
      header?: {
        /** @description 查阅目的,记入查阅记录。承办人、被请求决定者和当事人无须说明;其他人员和查阅封存案件的须说明,对同一案件十二小时内有效。 What you look for; kept with your look. Whoever handles the case, is asked to decide in it, or is a party need not say; others must, and every officer of a sealed case. Said once it holds for the same case for twelve hours. */
        'X-Purpose'?: components['parameters']['Purpose'];
      };
      path: {
        case: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 查阅所得 What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Engagement'][];
          };
        };
      };
      400: components['responses']['Invalid'];
      401: components['responses']['SignInFirst'];
      403: components['responses']['Forbidden'];
      404: components['responses']['Unknown'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  listAgencies: {
    parameters: {
      query?: {
        after?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 查阅所得 What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Agency'][];
            next?: string;
          };
        };
      };
      400: components['responses']['Invalid'];
      401: components['responses']['SignInFirst'];
      403: components['responses']['Forbidden'];
      404: components['responses']['Unknown'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  readAgency: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        agency: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 查阅所得 What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            id: string;
            kind: string;
            name: components['schemas']['Words'];
            code: string;
            tier: string;
            area: string;
            above?: {
              agency: string;
              /** @enum {string} */
              by: 'leads' | 'supervises' | 'guides';
            };
            powers: string[];
            /** @description The roles it may hold, by procedure: criminal/police 可担任的办案主体 */
            offices?: string[];
            from: string;
            to?: string;
            units: {
              id: string;
              name: {
                zh: string;
                en: string;
              };
              quota?: number;
              serving: number;
            }[];
          };
        };
      };
      400: components['responses']['Invalid'];
      401: components['responses']['SignInFirst'];
      403: components['responses']['Forbidden'];
      404: components['responses']['Unknown'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  listOfficers: {
    parameters: {
      query?: {
        after?: string;
        limit?: number;
        agency?: components['schemas']['Id'];
        name?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 查阅所得 What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Officer'][];
            next?: string;
          };
        };
      };
      400: components['responses']['Invalid'];
      401: components['responses']['SignInFirst'];
      403: components['responses']['Forbidden'];
      404: components['responses']['Unknown'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  listRecusals: {
    parameters: {
      query?: {
        after?: string;
        limit?: number;
      };
      header?: never;
      path: {
        agency: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 查阅所得 What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Recused'][];
            next?: string;
          };
        };
      };
      400: components['responses']['Invalid'];
      401: components['responses']['SignInFirst'];
      403: components['responses']['Forbidden'];
      404: components['responses']['Unknown'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  listProcedures: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 查阅所得 What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['ProcedureListed'][];
          };
        };
      };
      400: components['responses']['Invalid'];
      404: components['responses']['Unknown'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
    };
  };
  readProcedure: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        procedure: components['schemas']['Id'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 查阅所得 What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Procedure'];
        };
      };
      400: components['responses']['Invalid'];
      404: components['responses']['Unknown'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
    };
  };
  listLaws: {
    parameters: {
      query?: {
        after?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 查阅所得 What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Law'][];
            next?: string;
          };
        };
      };
      400: components['responses']['Invalid'];
      404: components['responses']['Unknown'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
    };
  };
  findArticles: {
    parameters: {
      query?: {
        after?: number;
        limit?: number;
        /** @description All of them must occur, with spaces between; none: every article of `law` */
        words?: string;
        /** @description Any name people call it */
        law?: string;
        version?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 查阅所得 What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['LawPlace'][];
            next?: string;
          };
        };
      };
      400: components['responses']['Invalid'];
      404: components['responses']['Unknown'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
    };
  };
  readArticle: {
    parameters: {
      query?: {
        version?: string;
        on?: components['schemas']['Day'];
      };
      header?: never;
      path: {
        /** @description Any name people call it */
        law: string;
        /** @description 91, or 133-1 for 第一百三十三条之一 */
        article: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 查阅所得 What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Article'];
        };
      };
      400: components['responses']['Invalid'];
      404: components['responses']['Unknown'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
    };
  };
  listCitations: {
    parameters: {
      query?: {
        /** @description What the last page returned as `next` */
        after?: number;
        limit?: number;
      };
      header?: never;
      path: {
        /** @description Any name people call it */
        law: string;
        /** @description 91, or 133-1 for 第一百三十三条之一 */
        article: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 查阅所得 What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['CitedBy'][];
            next?: string;
          };
        };
      };
      400: components['responses']['Invalid'];
      404: components['responses']['Unknown'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
    };
  };
  readLedgerKey: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 查阅所得 What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            origin: string;
            key: string;
          };
        };
      };
      400: components['responses']['Invalid'];
      404: components['responses']['Unknown'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
    };
  };
  readLedgerFile: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        path: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 查阅所得 What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/plain': string;
          'application/octet-stream': string;
        };
      };
      400: components['responses']['Invalid'];
      404: components['responses']['Unknown'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
    };
  };
  readProof: {
    parameters: {
      query?: never;
      header?: {
        /** @description 查阅目的,记入查阅记录。承办人、被请求决定者和当事人无须说明;其他人员和查阅封存案件的须说明,对同一案件十二小时内有效。 What you look for; kept with your look. Whoever handles the case, is asked to decide in it, or is a party need not say; others must, and every officer of a sealed case. Said once it holds for the same case for twelve hours. */
        'X-Purpose'?: components['parameters']['Purpose'];
      };
      path: {
        case: components['schemas']['Id'];
        number: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 查阅所得 What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': string;
        };
      };
      400: components['responses']['Invalid'];
      401: components['responses']['SignInFirst'];
      403: components['responses']['Forbidden'];
      404: components['responses']['Unknown'];
      409: components['responses']['Conflict'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  streamEvents: {
    parameters: {
      query?: {
        after?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 查阅所得 What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/event-stream': string;
        };
      };
      400: components['responses']['Invalid'];
      401: components['responses']['SignInFirst'];
      403: components['responses']['Forbidden'];
      404: components['responses']['Unknown'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  listAccesses: {
    parameters: {
      query?: {
        /** @description What the last page returned as `next` */
        after?: number;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 查阅所得 What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['AccessEntry'][];
            next?: string;
          };
        };
      };
      400: components['responses']['Invalid'];
      401: components['responses']['SignInFirst'];
      403: components['responses']['Forbidden'];
      404: components['responses']['Unknown'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  countAccesses: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 查阅所得 What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['AccessCount'][];
          };
        };
      };
      400: components['responses']['Invalid'];
      401: components['responses']['SignInFirst'];
      403: components['responses']['Forbidden'];
      404: components['responses']['Unknown'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
  readClock: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description 查阅所得 What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Clock'];
        };
      };
      400: components['responses']['Invalid'];
      404: components['responses']['Unknown'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
    };
  };
  moveClock: {
    parameters: {
      query?: never;
      header?: {
        /** @description 登录会话写入时必须提供,见 /session。 Needed with a session, not with a token: /session tells it. */
        'X-CSRF-Token'?: components['parameters']['CsrfToken'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ClockMove'];
      };
    };
    responses: {
      /** @description 查阅所得 What was asked for */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Clock'];
        };
      };
      400: components['responses']['Invalid'];
      401: components['responses']['SignInFirst'];
      403: components['responses']['Forbidden'];
      404: components['responses']['Unknown'];
      409: components['responses']['Conflict'];
      413: components['responses']['TooLarge'];
      415: components['responses']['WrongType'];
      422: components['responses']['Refused'];
      429: components['responses']['TooOften'];
      500: components['responses']['Failed'];
      503: components['responses']['NotReady'];
    };
  };
}
