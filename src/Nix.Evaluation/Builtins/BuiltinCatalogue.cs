using Nix.Evaluation.Builtins.Contexts;
using Nix.Evaluation.Builtins.Control;
using Nix.Evaluation.Builtins.Data;
using Nix.Evaluation.Builtins.Derivations;
using Nix.Evaluation.Builtins.Fetching;
using Nix.Evaluation.Builtins.Files;
using Nix.Evaluation.Builtins.Flakes;
using Nix.Evaluation.Builtins.Hashes;
using Nix.Evaluation.Builtins.Lists;
using Nix.Evaluation.Builtins.Numbers;
using Nix.Evaluation.Builtins.RegularExpressions;
using Nix.Evaluation.Builtins.Sets;
using Nix.Evaluation.Builtins.Strings;
using Nix.Evaluation.Builtins.Types;
using Nix.Evaluation.Builtins.Versions;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Builtins;

/// <summary>The families of builtins; a new one is a file of this folder and a line here.</summary>
static class BuiltinCatalogue
{
    /// <summary>What is defined everywhere, by the numbers of the names.</summary>
    public static Dictionary<int, Value> Create(Evaluator evaluator, List<Builtin> builtins)
    {
        var table = new BuiltinTable(evaluator, builtins);
        ConstantBuiltins.Add(table);
        TypeBuiltins.Add(table);
        NumberBuiltins.Add(table);
        SetBuiltins.Add(table);
        SetCombinationBuiltins.Add(table);
        ListBuiltins.Add(table);
        ListFunctionBuiltins.Add(table);
        StringBuiltins.Add(table);
        RegexBuiltins.Add(table);
        VersionBuiltins.Add(table);
        ControlBuiltins.Add(table);
        ClosureBuiltins.Add(table);
        ContextBuiltins.Add(table);
        DataBuiltins.Add(table);
        HashBuiltins.Add(table);
        FileBuiltins.Add(table);
        PathBuiltins.Add(table);
        ImportBuiltins.Add(table);
        StoreBuiltins.Add(table);
        DerivationBuiltins.Add(table);
        FetchBuiltins.Add(table);
        FlakeReferenceBuiltins.Add(table);
        FlakeBuiltins.Add(table);
        return table.ToGlobals();
    }
}
