/*
 * What the box in the top bar offers while somebody types: a combobox with a list, as the ARIA practices have it. Without this script the box
 * is a plain form. Asleep while an input method composes Chinese.
 */
(function () {
    'use strict';

    var DELAY = 200;
    var LEAST = 2;

    var input = document.getElementById('search');
    var form = input && input.form;
    if (!form || !window.fetch) {
        return;
    }

    var list = document.createElement('ul');
    list.id = 'search-offers';
    list.className = 'fq-offers';
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', form.dataset.label);
    list.hidden = true;
    var said = document.createElement('span');
    said.className = 'fq-sr';
    said.setAttribute('role', 'status');
    form.append(list, said);
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', list.id);
    input.setAttribute('aria-expanded', 'false');

    var timer = 0;
    var asked = null;
    var active = -1;

    function close() {
        clearTimeout(timer);
        if (asked) {
            asked.abort();
            asked = null;
        }
        list.hidden = true;
        input.setAttribute('aria-expanded', 'false');
        activate(-1);
    }

    function activate(at) {
        var options = list.children;
        if (options[active]) {
            options[active].setAttribute('aria-selected', 'false');
        }
        active = at;
        if (options[at]) {
            options[at].setAttribute('aria-selected', 'true');
            options[at].scrollIntoView({ block: 'nearest' });
            input.setAttribute('aria-activedescendant', options[at].id);
        } else {
            input.removeAttribute('aria-activedescendant');
        }
    }

    function part(className, text) {
        var span = document.createElement('span');
        span.className = className;
        span.textContent = text;
        return span;
    }

    function show(offers) {
        list.replaceChildren();
        activate(-1);
        offers.forEach(function (offer, at) {
            var option = document.createElement('li');
            option.id = 'search-offer-' + at;
            option.setAttribute('role', 'option');
            option.setAttribute('aria-selected', 'false');
            option.dataset.href = offer.href;
            option.append(part('fq-offer-kind', offer.kind), ' ', part('fq-offer-text', offer.text));
            if (offer.note) {
                option.append(' ', part('fq-offer-note', offer.note));
            }
            list.append(option);
        });
        list.hidden = offers.length === 0;
        input.setAttribute('aria-expanded', String(offers.length > 0));
        said.textContent = offers.length > 0 ? form.dataset.found.replace('#', offers.length) : '';
    }

    function ask() {
        var typed = input.value.trim();
        if (asked) {
            asked.abort();
            asked = null;
        }
        if (Array.from(typed).length < LEAST || document.activeElement !== input) {
            close();
            return;
        }
        var mine = new AbortController();
        asked = mine;
        fetch(form.dataset.suggestions + '?q=' + encodeURIComponent(typed), { signal: mine.signal, headers: { Accept: 'application/json' } })
            .then(function (answer) {
                var json = (answer.headers.get('Content-Type') || '').indexOf('application/json') === 0;
                return answer.ok && json ? answer.json() : [];
            })
            .then(function (offers) {
                if (asked === mine) {
                    asked = null;
                    show(offers);
                }
            })
            .catch(function () {
                // overtaken by the next letter, or nobody answers: the form works without
            });
    }

    function soon(event) {
        if (!event.isComposing) {
            clearTimeout(timer);
            timer = setTimeout(ask, DELAY);
        }
    }

    function choose(option) {
        close();
        window.location.assign(option.dataset.href);
    }

    input.addEventListener('input', soon);
    input.addEventListener('compositionend', soon);
    input.addEventListener('blur', close);
    input.addEventListener('keydown', function (event) {
        var count = list.children.length;
        if (event.isComposing || event.keyCode === 229) {
            return;
        }
        if (event.key === 'Escape' && !list.hidden) {
            event.preventDefault();
            event.stopPropagation();
            close();
        } else if (event.key === 'Enter' && !list.hidden && list.children[active]) {
            event.preventDefault();
            choose(list.children[active]);
        } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !event.altKey) {
            event.preventDefault();
            if (list.hidden) {
                ask();
            } else {
                activate(event.key === 'ArrowDown' ? (active + 1) % count : (active <= 0 ? count : active) - 1);
            }
        }
    });
    // the box keeps the focus while the mouse is on the list
    list.addEventListener('mousedown', function (event) {
        event.preventDefault();
    });
    list.addEventListener('click', function (event) {
        var option = event.target.closest('[role="option"]');
        if (option) {
            choose(option);
        }
    });
}());
