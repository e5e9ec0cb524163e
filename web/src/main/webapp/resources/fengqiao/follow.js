/*
 * Follows work that goes on in the server: <p data-follows="address"> shows the text that the address answers every two
 * seconds. When it answers 204, the work has ended, and what stands within <... data-renewed="name"> is read anew. The
 * rest of the page stays as it is: somebody may be typing there.
 */
(function () {
    'use strict';

    var line = document.querySelector('[data-follows]');
    if (!line) {
        return;
    }

    function renew() {
        return fetch(location.href, { credentials: 'same-origin', cache: 'no-store' })
            .then(function (answer) {
                return answer.ok ? answer.text() : Promise.reject(answer.status);
            })
            .then(function (text) {
                var fresh = new DOMParser().parseFromString(text, 'text/html');
                document.querySelectorAll('[data-renewed]').forEach(function (old) {
                    var now = fresh.querySelector('[data-renewed="' + old.dataset.renewed + '"]');
                    // the element itself stays, so that a live region tells what has come into it
                    if (now) {
                        old.replaceChildren.apply(old, Array.prototype.slice.call(now.childNodes));
                    }
                });
            });
    }

    function ask() {
        fetch(line.dataset.follows, { credentials: 'same-origin', cache: 'no-store' })
            .then(function (answer) {
                if (answer.status === 204) {
                    return renew();
                }
                if (answer.ok) {
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
