# Completions of tarif, for bash 4 or later. The program says itself what may follow the words that are typed.

_tarif() {
    local rest=${COMP_LINE:0:COMP_POINT} words=() word last kind='' value label prefix
    # To bash, = and : begin a word too. To the program, a word ends where a blank stands.
    for word in "${COMP_WORDS[@]:0:COMP_CWORD+1}"; do
        if [[ ${#words[@]} -eq 0 || $rest == [[:blank:]]* ]]; then
            rest=${rest#"${rest%%[![:blank:]]*}"}
            words+=('')
        fi
        word=${word:0:${#rest}}
        rest=${rest:${#word}}
        words[${#words[@]}-1]+=$word
    done
    words=("${words[@]//[\"\'\\]/}")
    last=${words[${#words[@]}-1]}
    # Of the last word, bash replaces what it takes for a word of its own.
    prefix=${last%"$2"}
    COMPREPLY=()
    while IFS=$'\t' read -r value label; do
        if [[ -z $kind ]]; then kind=$value; else COMPREPLY+=("${value#"$prefix"}"); fi
    done < <(tarif __complete "${words[@]:1}" 2> /dev/null)
    if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *= ]]; then
        compopt -o nospace
    fi
    case $kind in
        files)
            if [[ ${#COMPREPLY[@]} -eq 0 ]]; then
                compopt -o default
            else
                compopt -o filenames
                mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -f -- "$2")
            fi
            ;;
        folders) compopt -o dirnames ;;
    esac
}

complete -F _tarif tarif
