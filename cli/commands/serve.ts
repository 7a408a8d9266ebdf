import type { Output } from '../io.ts';

const HELP = `fashu serve  启动节点   starts a node: the API, and the pages where they have been built
  设置来自环境变量  set up by environment variables:
  FASHU_HOME .fashu   FASHU_HOST 127.0.0.1   FASHU_PORT 8080   FASHU_URL https://…   FASHU_MODE demonstration|production
  FASHU_STORE embedded|server|pglite   DATABASE_URL postgresql://…   FASHU_SUITE sha256-ed25519|sm3-sm2
  FASHU_OIDC_ISSUER, FASHU_OIDC_CLIENT_ID, FASHU_OIDC_CLIENT_SECRET   FASHU_LOG silent|info|debug   FASHU_LARGEST_FILE megabytes (100)
Ctrl-C 或者 SIGTERM 结束:先办完手头的请求。 Ends after what is under way is done.`;

/** `fashu serve`: a node of the platform. */
export async function run(args: readonly string[], io: Output): Promise<number> {
  if (args.length > 0) {
    const isAsked = args[0] === '--help' || args[0] === 'help';
    (isAsked ? io.out : io.err)(
      isAsked ? HELP : `serve: \`${args[0]}\` is no option; it is set up by environment variables: \`fashu serve --help\``,
    );
    return isAsked ? 0 : 2;
  }
  // Only a node needs the whole platform: other commands start without it.
  const { serve } = await import('../../platform/serve.ts');
  await serve();
  return 0;
}
