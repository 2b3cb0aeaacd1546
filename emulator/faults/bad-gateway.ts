import type { FastifyReply } from "fastify";

export const BAD_GATEWAY_PAGE = `<html>
<head><title>502 Bad Gateway</title></head>
<body><center><h1>502 Bad Gateway</h1></center></body>
</html>
`;

/** A proxy answers in the place of the API, so there is no request id. */
export const asBadGateway = (reply: FastifyReply): FastifyReply =>
  reply.code(502).type("text/html").removeHeader("x-request-id");
