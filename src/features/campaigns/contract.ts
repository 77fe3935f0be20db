export const campaignsContract = {};
