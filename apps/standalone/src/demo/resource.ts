/** The resource that tokens for the API are asked for by (RFC 8707). */
export const RESOURCE = 'urn:vigil:api';
