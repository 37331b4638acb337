#compdef tarif
# Completions of tarif, for zsh. The program says itself what may follow the words that are typed.

_tarif() {
    local line kind='' value described
    local -a names open
    while IFS= read -r line; do
        if [[ -z $kind ]]; then
            kind=$line
            continue
        fi
        value=${line%%$'\t'*}
        described=${value//:/\\:}:${${line#*$'\t'}//\\/\\\\}
        if [[ $value == *= ]]; then open+=($described); else names+=($described); fi
    done < <(tarif __complete "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2> /dev/null)
    (( $#names )) && _describe -V tarif names
    (( $#open )) && _describe -V tarif open -S ''
    [[ $kind == (files|folders) && $PREFIX == --*=* ]] && compset -P '--[^=]#='
    case $kind in
        files) _files ;;
        folders) _files -/ ;;
    esac
}

# Found as a file of $fpath, this is the body of the function; sourced, it has to be made known.
if [[ ${funcstack[1]} == _tarif ]]; then
    _tarif "$@"
elif (( $+functions[compdef] )); then
    compdef _tarif tarif
fi
