# Completions of tarif, for fish. The program says itself what may follow the words that are typed.

function __tarif_complete
    set -l words (commandline --current-process --tokenize --cut-at-cursor)
    set -l word (commandline --current-token --cut-at-cursor)
    set -l answer (tarif __complete $words[2..] "$word" 2>/dev/null)
    set -l option (string match --regex -- '^--[^=]*=' "$word")
    set -l path (string replace -- "$option" '' "$word")
    set -l paths
    switch "$answer[1]"
        case files
            set paths (__fish_complete_path "$path")
        case folders
            set paths (__fish_complete_directories "$path" '')
    end
    for found in $answer[2..] "$option"$paths
        printf '%s\n' $found
    end
end

complete --command tarif --no-files --keep-order --arguments '(__tarif_complete)'
