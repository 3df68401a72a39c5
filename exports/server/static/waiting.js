// Asks again until the explorer is there. (A refresh by the page's head goes nowhere where the address has a fragment.)
setTimeout(() => location.reload(), 2000);
