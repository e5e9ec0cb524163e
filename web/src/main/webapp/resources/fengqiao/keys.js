/*
 * Keyboard and small manners of the pages. No framework, no inline handlers; asleep while typing and while an input
 * method composes Chinese.
 */
(function () {
    'use strict';

    var pending = '';
    var timer = 0;

    function typing(target) {
        return target.closest && target.closest('input, textarea, select, [contenteditable], dialog[open], .ui-dialog');
    }

    function follow(key) {
        var link = document.querySelector('a[data-key="' + key + '"]');
        if (link) {
            link.click();
        }
        return !!link;
    }

    function rows() {
        return Array.prototype.slice.call(document.querySelectorAll('.fq-rows .fq-row-link, .fq-hits h2 a'));
    }

    function move(step) {
        var links = rows();
        var at = links.indexOf(document.activeElement);
        var next = links[at < 0 ? (step > 0 ? 0 : links.length - 1) : at + step];
        if (next) {
            next.focus();
        }
    }

    function submit(from) {
        var form = from.closest && from.closest('form');
        var button = (form && form.querySelector('[data-submit]')) || document.querySelector('[data-submit]');
        if (button && !button.disabled) {
            // leaving the field first lets its change reach the server
            if (document.activeElement) {
                document.activeElement.blur();
            }
            button.click();
        }
    }

    function closeMenus(except) {
        document.querySelectorAll('details.fq-menu[open], details.fq-filter[open]').forEach(function (menu) {
            if (!menu.contains(except)) {
                menu.open = false;
            }
        });
    }

    document.addEventListener('keydown', function (event) {
        if (event.isComposing || event.keyCode === 229) {
            return;
        }
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            submit(event.target);
            return;
        }
        if (event.key === 'Escape') {
            var menu = event.target.closest && event.target.closest('details.fq-menu[open], details.fq-filter[open]');
            closeMenus(null);
            if (menu) {
                menu.querySelector('summary').focus();
            }
            return;
        }
        if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) {
            return;
        }
        var key = pending ? pending + ' ' + event.key : event.key;
        pending = '';
        window.clearTimeout(timer);
        var search = document.getElementById('search');
        var help = document.getElementById('keys');
        if (key === 'g') {
            pending = 'g';
            timer = window.setTimeout(function () { pending = ''; }, 1500);
        } else if (key === '/' && search) {
            event.preventDefault();
            search.focus();
            search.select();
        } else if (key === '?' && help) {
            event.preventDefault();
            help.showModal();
        } else if (key === 'j' || key === 'k') {
            move(key === 'j' ? 1 : -1);
        } else if (key === 'n' || key.indexOf('g ') === 0) {
            if (follow(key)) {
                event.preventDefault();
            }
        }
    });

    // a file that is too large is told at once, before minutes of sending, and without leaving the form
    document.addEventListener('change', function (event) {
        var input = event.target;
        var told = input.matches('input[type="file"][data-most-mb]') && input.closest('.fq-field').querySelector('[aria-live]');
        if (!told) {
            return;
        }
        var large = input.files.length > 0 && input.files[0].size > input.getAttribute('data-most-mb') * 1024 * 1024;
        told.textContent = '';
        input.setAttribute('aria-invalid', String(large));
        if (large) {
            var line = document.createElement('span');
            line.className = 'fq-error';
            line.textContent = input.getAttribute('data-too-large');
            told.appendChild(line);
            input.value = '';
        }
    });

    // after a refused save the first field to correct has the focus
    var saving = false;

    function correct() {
        var field = document.querySelector('[aria-invalid="true"], fieldset:has(> [id] > .fq-error)');
        field = field && field.matches('fieldset') ? field.querySelector('input') : field;
        if (field) {
            field.focus();
        }
    }

    document.addEventListener('click', function (event) {
        saving = !!(event.target.closest && event.target.closest('[data-submit]'));
        closeMenus(event.target);
        var hit = function (selector) {
            return event.target.closest && event.target.closest(selector);
        };
        if (hit('[data-print]')) {
            window.print();
        }
        // <button type="button" data-opens="id"> opens the <dialog id="id" class="fq-dialog">; data-closes in it closes it
        if (hit('[data-opens]')) {
            document.getElementById(hit('[data-opens]').getAttribute('data-opens')).showModal();
        }
        if (hit('[data-closes]')) {
            hit('dialog').close();
        }
    });
    if (window.jQuery) {
        window.jQuery(document).on('pfAjaxComplete', function () {
            if (saving) {
                saving = false;
                window.setTimeout(correct, 0);
            }
        });
    }
    correct();
}());
