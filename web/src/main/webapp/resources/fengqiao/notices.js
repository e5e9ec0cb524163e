/*
 * Notices at once: the number in the top bar and a line that is read out, without loading the page anew. Only a page that is being looked at
 * listens: a browser opens few connections to one server, and a person opens many pages.
 */
(function () {
    'use strict';

    // after the page itself is there
    var DELAY = 3000;
    var SHOWN = 12000;

    var live = document.getElementById('live');
    var stream = null;
    var over = false;
    var timer = 0;

    if (!live || !window.EventSource) {
        return;
    }

    function count(shown, unread) {
        var link = document.querySelector('[data-tool="notices"]');
        if (!link) {
            return;
        }
        var badge = link.querySelector('.fq-count');
        if (unread === 0) {
            if (badge) {
                badge.remove();
            }
            return;
        }
        if (!badge) {
            badge = document.createElement('span');
            badge.className = 'fq-count';
            link.append(' ', badge);
        }
        badge.textContent = shown;
    }

    function say(text) {
        live.textContent = text;
        clearTimeout(timer);
        timer = setTimeout(function () {
            live.textContent = '';
        }, SHOWN);
    }

    function listen() {
        if (stream || over || document.visibilityState !== 'visible') {
            return;
        }
        stream = new EventSource(live.dataset.stream);
        stream.addEventListener('notices', function (event) {
            var news = JSON.parse(event.data);
            count(news.shown, news.unread);
            if (news.text) {
                say(news.text);
            }
        });
        stream.addEventListener('end', function () {
            over = true;
            hush();
        });
    }

    function hush() {
        if (stream) {
            stream.close();
            stream = null;
        }
    }

    document.addEventListener('visibilitychange', function () {
        if (document.visibilityState === 'visible') {
            listen();
        } else {
            hush();
        }
    });
    window.addEventListener('pagehide', hush);
    window.addEventListener('pageshow', function () {
        setTimeout(listen, DELAY);
    });
})();
