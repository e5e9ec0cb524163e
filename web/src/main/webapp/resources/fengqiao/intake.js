/*
 * The intake form keeps itself: some seconds after a change and whenever a field is left the whole form goes to the
 * server as a draft. Until the server has answered, this tab remembers what was typed, so that an expired page, a
 * restart or a broken line costs nothing.
 */
var fqIntake = (function () {
    'use strict';

    var PREFIX = 'fq-intake:';
    var TYPING = 2500;
    var LEAVING = 400;
    var RETRY = 8000;

    var timer = 0;
    var composing = false;
    var version = 0;
    var sent = 0;
    var restored = false;
    var registering = false;

    function form() {
        return document.getElementById('f');
    }

    function memory() {
        return PREFIX + form().getAttribute('data-memory');
    }

    function fields() {
        return Array.prototype.filter.call(form().elements, function (field) {
            return field.name && field.name.indexOf('f') === 0 && field.type !== 'hidden' && field.type !== 'submit' && !field.disabled;
        });
    }

    function remember() {
        var values = {};
        fields().forEach(function (field) {
            if (field.type === 'checkbox') {
                values[field.name] = field.checked;
            } else if (field.type !== 'radio' || field.checked) {
                values[field.name] = field.value;
            }
        });
        try {
            window.sessionStorage.setItem(memory(), JSON.stringify(values));
        } catch (full) {
            // more than a tab can remember: the draft on the server is all there is
        }
    }

    function forget(all) {
        Object.keys(window.sessionStorage).forEach(function (key) {
            if (key.indexOf(PREFIX) === 0 && (all || key === memory())) {
                window.sessionStorage.removeItem(key);
            }
        });
    }

    /* Only what belongs to this person and this draft comes back; everything else is thrown away. */
    function restore() {
        var text = window.sessionStorage.getItem(memory());
        var own = Object.keys(window.sessionStorage).filter(function (key) {
            return key.indexOf(memory()) === 0 && key !== memory();
        })[0];
        if (!text && own && /:$/.test(memory())) {
            var draft = '?draft=' + own.slice(memory().length);
            if (window.location.search !== draft) {
                // a login stood in between and led to a new form: go on with the draft that was being written
                window.location.replace(window.location.pathname + draft);
                return;
            }
            // the server has just said that this draft is registered or thrown away: asking again would ask for ever
        }
        forget(true);
        if (!text) {
            return;
        }
        var values = JSON.parse(text);
        fields().forEach(function (field) {
            if (!(field.name in values) || field.name.indexOf('_input') > 0) {
                return;
            }
            var value = values[field.name];
            if (field.type === 'checkbox' && field.checked !== value) {
                field.checked = value;
                restored = true;
            } else if (field.type === 'radio' && !field.checked && field.value === value) {
                field.checked = true;
                restored = true;
            } else if (field.type !== 'checkbox' && field.type !== 'radio' && field.value !== value) {
                field.value = value;
                restored = true;
            }
        });
        if (restored) {
            say('restored');
            changed(LEAVING);
        }
    }

    function say(what) {
        var status = document.getElementById('f:status');
        if (status) {
            status.textContent = form().getAttribute('data-' + what);
        }
    }

    function save() {
        window.clearTimeout(timer);
        if (!form() || composing || registering || version === sent) {
            return;
        }
        sent = version;
        window.fqKeepDraft();
    }

    function changed(delay) {
        version++;
        remember();
        window.clearTimeout(timer);
        timer = window.setTimeout(save, delay);
    }

    /*
     * An answer that draws a row anew must not undo what was typed while it was on its way: what was touched after the
     * request had left is put back.
     */
    var touched = {};

    function touch(field) {
        if (field.id && field.type !== 'radio') {
            touched[field.id] = field.type === 'checkbox' ? field.checked : field.value;
        }
    }

    function putBack() {
        var back = false;
        Object.keys(touched).forEach(function (id) {
            var field = document.getElementById(id);
            if (!field || field.disabled) {
                return;
            }
            if (field.type === 'checkbox' && field.checked !== touched[id]) {
                field.checked = touched[id];
                back = true;
            } else if (field.type !== 'checkbox' && field.value !== touched[id]) {
                field.value = touched[id];
                back = true;
            }
        });
        touched = {};
        if (back) {
            changed(LEAVING);
        }
    }

    function own(event) {
        return form() && event.target.closest && event.target.closest('#f') && event.target.name;
    }

    document.addEventListener('compositionstart', function () { composing = true; });
    document.addEventListener('compositionend', function () { composing = false; });
    document.addEventListener('input', function (event) {
        if (own(event)) {
            touch(event.target);
            changed(TYPING);
        }
    });
    document.addEventListener('change', function (event) {
        if (own(event)) {
            touch(event.target);
            changed(LEAVING);
        }
    });
    document.addEventListener('visibilitychange', function () {
        if (document.visibilityState === 'hidden') {
            save();
        }
    });
    document.addEventListener('click', function (event) {
        var link = event.target.closest && event.target.closest('[data-focus]');
        var field = link && document.getElementById(link.getAttribute('data-focus'));
        if (field) {
            event.preventDefault();
            field.focus();
            field.scrollIntoView({ block: field.offsetHeight > window.innerHeight / 2 ? 'start' : 'center' });
        }
    });

    /* Whoever has looked at what may be the same goes on where he was. */
    var last = null;
    document.addEventListener('focusin', function (event) {
        if (own(event) && event.target.type !== 'submit') {
            last = event.target.id;
        }
    });
    document.addEventListener('click', function (event) {
        var field = event.target.closest && event.target.closest('[data-back]') && (document.getElementById(last) || fields()[0]);
        if (field) {
            field.focus();
            field.scrollIntoView({ block: 'center' });
        }
    });

    // while the form is being registered no draft follows it: the answer to that would overtake the way to the next page
    document.addEventListener('click', function (event) {
        if (form() && event.target.closest && event.target.closest('#f [data-submit]')) {
            registering = true;
            window.clearTimeout(timer);
        }
    });
    if (window.jQuery) {
        window.jQuery(document).on('pfAjaxComplete', function (event, xhr) {
            var answer = String(xhr && xhr.responseText);
            if (registering && answer.indexOf('registered.xhtml') >= 0) {
                forget(true);
            } else if (registering && xhr && answer.indexOf('<redirect') < 0) {
                registering = false;
                timer = window.setTimeout(save, LEAVING);
            }
        });
    }

    if (form()) {
        window.jQuery(document).on('pfAjaxSend', function () { touched = {}; }).on('pfAjaxComplete', putBack);
        restore();
    }

    return {
        /* After the server has answered, or has not. */
        kept: function (xhr, status, args) {
            if (!form()) {
                return;
            }
            if (status !== 'success' || !args) {
                sent = -1;
                say('offline');
                timer = window.setTimeout(save, RETRY);
                return;
            }
            if (args.draft) {
                var before = memory();
                form().setAttribute('data-memory', form().getAttribute('data-memory').replace(/:.*$/, ':') + args.draft);
                if (before !== memory()) {
                    window.sessionStorage.removeItem(before);
                    window.history.replaceState(window.history.state, '', window.location.pathname + '?draft=' + args.draft);
                }
            }
            if (version === sent && args.kept) {
                forget(false);
            } else {
                remember();
            }
        }
    };
}());
