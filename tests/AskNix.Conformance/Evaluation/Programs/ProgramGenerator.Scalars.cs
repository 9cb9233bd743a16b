namespace AskNix.Conformance.Evaluation.Programs;

/// <summary>Numbers, truth and text.</summary>
internal sealed partial class ProgramGenerator
{
    private string Integer(int depth)
    {
        string Next() => Of(Shape.Integer, depth);
        return random.Next(16) switch
        {
            0 or 1 => $"({Next()} {Pick(["+", "-", "*"])} {Next()})",
            2 => $"({Next()} / {Pick(["1", "2", "3", "(-1)", Next()])})",
            3 => $"(- {Next()})",
            4 => $"(builtins.length {Of(Shape.List(AnyShape(1)), depth)})",
            5 => $"(builtins.stringLength {Of(Shape.Text, depth)})",
            6 => $"(builtins.{Pick(["bitAnd", "bitOr", "bitXor"])} {Next()} {Next()})",
            7 => $"(builtins.{Pick(["floor", "ceil"])} {Of(Shape.Float, depth)})",
            8 => $"(builtins.foldl' (m: n: m {Pick(["+", "*", "-"])} n) 0 {Of(Shape.List(Shape.Integer), depth)})",
            9 => $"(builtins.compareVersions {Of(Shape.Text, depth)} {Of(Shape.Text, depth)})",
            10 => $"(builtins.fromJSON (builtins.toJSON {Next()}))",
            11 => $"(builtins.{Pick(["add", "sub", "mul"])} {Next()} {Next()})",
            12 => $"(let fact = n: if n <= 0 then 1 else n * fact (n - 1); in fact {random.Next(25)})",
            13 => $"(builtins.length (builtins.attrNames {Of(AnySet(1), depth)}))",
            14 => $"(builtins.head (builtins.sort (m: n: m > n) [ {Next()} {Next()} {Next()} ]))",
            _ => $"(builtins.fromTOML \"n = {random.Next(-99, 99)}\").n",
        };
    }

    private string Float(int depth)
    {
        string Next() => Of(Chance(2, 3) ? Shape.Float : Shape.Integer, depth);
        return random.Next(5) switch
        {
            0 or 1 => $"({Next()} {Pick(["+", "-", "*", "/"])} {Of(Shape.Float, depth)})",
            2 => $"(- {Of(Shape.Float, depth)})",
            3 => $"(builtins.fromJSON (builtins.toJSON {Of(Shape.Float, depth)}))",
            _ => $"(1.0 * {Next()})",
        };
    }

    private string Boolean(int depth)
    {
        string Next() => Of(Shape.Boolean, depth);
        var any = AnyShape(1);
        var ordered = Pick([Shape.Integer, Shape.Float, Shape.Text, Shape.List(Shape.Integer), Shape.List(Shape.Text)]);
        return random.Next(15) switch
        {
            0 => $"({Of(any, depth)} {Pick(["==", "!="])} {Of(any, depth)})",
            1 => $"({Of(ordered, depth)} {Pick(["<", "<=", ">", ">="])} {Of(ordered, depth)})",
            2 => $"({Of(Shape.Integer, depth)} {Pick(["<", "==", ">="])} {Of(Shape.Float, depth)})",
            3 => $"({Next()} {Pick(["&&", "||", "->"])} {Next()})",
            4 => $"(! {Next()})",
            5 => $"({Of(AnySet(1), depth)} ? {Pick(s_attributes)})",
            6 => $"(builtins.{Pick(["isInt", "isFloat", "isBool", "isString", "isList", "isAttrs", "isFunction", "isNull", "isPath"])} {Of(any, depth)})",
            7 => $"(builtins.elem {Of(any, depth)} {Of(Shape.List(any), depth)})",
            8 => $"(builtins.{Pick(["any", "all"])} {Of(Shape.Function(any, Shape.Boolean), depth)} {Of(Shape.List(any), depth)})",
            9 => $"(builtins.lessThan {Of(ordered, depth)} {Of(ordered, depth)})",
            10 => $"(builtins.hasAttr {Of(Shape.Text, depth)} {Of(AnySet(1), depth)})",
            11 => $"(builtins.tryEval {Of(any, depth)}).success",
            12 => $"(builtins.match {Pick(["\"[a-z]*\"", "\"(.)(.*)\"", "\".*[0-9]+.*\"", "\"(a|ab)(c|bcd)*\""])} {Of(Shape.Text, depth)} == null)",
            13 => $"({Of(any, depth)} == {Of(AnyShape(1), depth)})",
            _ => $"(builtins.all builtins.isString (builtins.attrNames {Of(AnySet(1), depth)}))",
        };
    }

    private string Text(int depth)
    {
        string Next() => Of(Shape.Text, depth);
        return random.Next(22) switch
        {
            0 or 1 => $"({Next()} + {Next()})",
            2 or 3 => $"\"{Pick(["", "<", "a-"])}${{{Next()}}}{Pick(["", ">", "\\n"])}${{{Next()}}}\"",
            4 => $"''\n    ${{{Next()}}}\n      more\n  ''",
            5 => $"(builtins.toString {Of(Pick([Shape.Integer, Shape.Float, Shape.Boolean, Shape.Text, Shape.Null, Shape.List(Shape.Integer)]), depth)})",
            6 => $"(builtins.substring {random.Next(4)} {random.Next(-1, 6)} {Next()})",
            7 => $"(builtins.replaceStrings [ {Next()} \"b\" ] [ \"-\" {Next()} ] {Next()})",
            8 => $"(builtins.concatStringsSep {Next()} {Of(Shape.List(Shape.Text), depth)})",
            9 or 10 => $"(builtins.toJSON {Of(AnyShape(2), depth)})",
            11 => $"(builtins.typeOf {Of(AnyShape(1), depth)})",
            12 => $"(builtins.hashString \"{Pick(["md5", "sha1", "sha256", "sha512"])}\" {Next()})",
            13 => $"(builtins.concatStringsSep \",\" (builtins.attrNames {Of(AnySet(1), depth)}))",
            14 => $"(builtins.{Pick(["baseNameOf", "dirOf", "unsafeDiscardStringContext"])} {Next()})",
            15 => $"(toString {{ __toString = self: self.n + {Next()}; n = {Next()}; }})",
            16 => $"(builtins.concatStringsSep \"/\" (builtins.filter builtins.isString (builtins.split {Pick(["\"a\"", "\"[0-9]\"", "\"( +)\"", "\"b*\""])} {Next()})))",
            17 => $"(builtins.parseDrvName {Next()}).{Pick(["name", "version"])}",
            18 => $"(builtins.concatStringsSep \":\" (builtins.splitVersion {Next()}))",
            19 => $"(builtins.toXML {Of(AnyShape(1), depth)})",
            20 => $"(builtins.addErrorContext \"while at it\" {Next()})",
            _ => $"(builtins.concatStringsSep \" \" (map toString {Of(Shape.List(Shape.Integer), depth)}))",
        };
    }
}
