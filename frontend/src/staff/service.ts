/** The service's name in headers and titles. */
export const SERVICE = 'Back pain programmes'
