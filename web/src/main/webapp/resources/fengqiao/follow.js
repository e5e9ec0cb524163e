/*
 * Follows work that goes on in the server: <p data-follows="address"> shows the text that the address answers every two
 * seconds; when it answers 204, the work has ended and the page is read anew.
 */
(function () {
    'use strict';

    var line = document.querySelector('[data-follows]');
    if (!line) {
        return;
    }

    function ask() {
        fetch(line.dataset.follows, { credentials: 'same-origin', cache: 'no-store' })
            .then(function (answer) {
                if (answer.status === 204) {
                    location.replace(location.href);
                } else if (answer.ok) {
                    return answer.text().then(function (text) {
                        line.textContent = text;
                        setTimeout(ask, 2000);
                    });
                }
            })
            .catch(function () {
                setTimeout(ask, 5000);
            });
    }

    setTimeout(ask, 1000);
})();
