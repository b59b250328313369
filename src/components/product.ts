export const productName = 'Rent or Own';
