namespace Nix.Syntax.Ast;

/// <summary>The names that are defined everywhere in a program, without any scope around it.</summary>
public static class GlobalNames
{
    /// <summary>
    /// Those of Nix 2.34 without experimental features, as that program itself tells: <c>builtins</c>, the few builtins with a plain
    /// name, and all others with two underscores before theirs.
    /// </summary>
    public static IReadOnlyList<string> OfNix { get; } =
    [
        "abort", "baseNameOf", "break", "builtins", "derivation", "derivationStrict", "dirOf", "false", "fetchGit", "fetchMercurial",
        "fetchTarball", "fromTOML", "import", "isNull", "map", "null", "placeholder", "removeAttrs", "scopedImport", "throw",
        "toString", "true",
        "__add", "__addDrvOutputDependencies", "__addErrorContext", "__all", "__any", "__appendContext", "__attrNames", "__attrValues", "__bitAnd",
        "__bitOr", "__bitXor", "__catAttrs", "__ceil", "__compareVersions", "__concatLists", "__concatMap", "__concatStringsSep", "__convertHash",
        "__currentSystem", "__currentTime", "__deepSeq", "__div", "__elem", "__elemAt", "__fetchurl", "__filter", "__filterSource", "__findFile",
        "__flakeRefToString", "__floor", "__foldl'", "__fromJSON", "__functionArgs", "__genList", "__genericClosure", "__getAttr", "__getContext",
        "__getEnv", "__getFlake", "__groupBy", "__hasAttr", "__hasContext", "__hashFile", "__hashString", "__head", "__intersectAttrs", "__isAttrs",
        "__isBool", "__isFloat", "__isFunction", "__isInt", "__isList", "__isPath", "__isString", "__langVersion", "__length", "__lessThan",
        "__listToAttrs", "__mapAttrs", "__match", "__mul", "__nixPath", "__nixVersion", "__parseDrvName", "__parseFlakeRef", "__partition", "__path",
        "__pathExists", "__readDir", "__readFile", "__readFileType", "__replaceStrings", "__seq", "__sort", "__split", "__splitVersion", "__storeDir",
        "__storePath", "__stringLength", "__sub", "__substring", "__tail", "__toFile", "__toJSON", "__toPath", "__toXML", "__trace", "__traceVerbose",
        "__tryEval", "__typeOf", "__unsafeDiscardOutputDependency", "__unsafeDiscardStringContext", "__unsafeGetAttrPos", "__warn", "__zipAttrsWith",
    ];
}
