using Nix.Evaluation.Binding;
using Nix.Evaluation.Errors;
using Nix.Evaluation.Fetching;
using Nix.Evaluation.Hosting;
using Nix.Evaluation.Nodes;
using Nix.Evaluation.Operations;
using Nix.Evaluation.Remembering;
using Nix.Evaluation.Sources;
using Nix.Evaluation.Stores;
using Nix.Evaluation.Values;
using Nix.Syntax;
using Nix.Syntax.Ast;

namespace Nix.Evaluation;

/// <summary>
/// Evaluates Nix expressions as Nix 2.34 does. It keeps what files gave; <see cref="EvaluationSession"/> is for requests between which files
/// change. One thread at a time; that should be an <see cref="EvaluationThread"/>, since programs nest deeply.
/// </summary>
public sealed partial class Evaluator
{
    readonly SymbolTable symbolTable = new();
    readonly List<LambdaNode> lambdas = [];
    readonly List<Builtin> builtins = [];
    readonly ParseOptions parseOptions;

    /// <summary>An evaluator over a host.</summary>
    /// <param name="host">What files, environment and store are asked of.</param>
    /// <param name="settings">What is allowed, and what to present as.</param>
    public Evaluator(IEvaluationHost host, EvaluationSettings? settings = null)
        : this(host, settings, null)
    {
    }

    internal Evaluator(IEvaluationHost host, EvaluationSettings? settings, SessionMemory? memory)
    {
        Host = memory is null ? host : new WatchedHost(host, memory);
        Memory = memory;
        memory?.Attach(this);
        Settings = settings ?? EvaluationSettings.Default;
        parseOptions = new ParseOptions { PipeOperators = Settings.Has(ExperimentalFeature.PipeOperators) };
        Scratch = new ByteScratch(this);
        FirstNames.Introduce(this);
        Names = new WellKnownNames(this);
        limit = LimitOfCalls;
        Store = new StoreAccess(this);
        Inputs = new InputFetching(this);
        Globals = Builtins.BuiltinCatalogue.Create(this, builtins);
    }

    /// <summary>What files, environment and store are asked of.</summary>
    public IEvaluationHost Host { get; }

    /// <summary>What is allowed, and what to present as.</summary>
    public EvaluationSettings Settings { get; }

    /// <summary>The places of everything that was evaluated.</summary>
    public PositionTable Positions { get; } = new();

    internal WellKnownNames Names { get; }

    /// <summary>The memory of the session it belongs to; null outside of sessions.</summary>
    internal SessionMemory? Memory { get; }

    /// <summary>The region of that memory that what is computed now belongs to; 0 outside of sessions.</summary>
    internal int Region { get; set; }

    internal StoreAccess Store { get; }

    /// <summary>Brings trees from elsewhere into the store.</summary>
    internal InputFetching Inputs { get; }

    /// <summary>Bytes of strings under construction.</summary>
    internal ByteScratch Scratch { get; }

    /// <summary>What is defined everywhere, by the numbers of the names.</summary>
    internal Dictionary<int, Value> Globals { get; }

    /// <summary>Parses a text and evaluates it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="directory">The absolute directory at which its relative paths begin.</param>
    /// <param name="name">What positions in it are reported as.</param>
    /// <exception cref="EvaluationException">It is no expression, or evaluating it failed.</exception>
    public Value EvaluateText(ReadOnlyMemory<byte> text, string directory, string name = "«string»") =>
        Load(Positions.Add(name, directory, text), text, null).Evaluate([], this);

    /// <summary>The value of a file, evaluated as a text is: to import it is another matter. A directory stands for its default.nix.</summary>
    /// <param name="path">The absolute path.</param>
    /// <exception cref="EvaluationException">It cannot be read, is no expression, or evaluating it failed.</exception>
    public Value EvaluateFile(string path) => Program(ResolveExpression(NixPath.Of(path).Bytes)).Evaluate([], this);

    /// <summary>Whether a word of a command line is the location of a packed tree, and no path.</summary>
    public static bool IsLocation(string word) => RemoteLocation.Is(word);

    /// <summary>The file that <c>&lt;name&gt;</c> stands for.</summary>
    /// <exception cref="EvaluationException">There is none.</exception>
    public string FindFile(string name) =>
        Call(EvaluateText("builtins.findFile builtins.nixPath"u8.ToArray(), "/"), new NixString(name), 0).ToString()!;

    /// <summary>Evaluates a value that was not, as far as its outermost constructor.</summary>
    public Value Force(Value value) => value.Force(this);

    /// <summary>Applies a function.</summary>
    /// <exception cref="EvaluationException">It is none, or evaluating its result failed.</exception>
    public Value Apply(Value function, Value argument) => Call(function, argument, 0);

    /// <summary>Evaluates a value and everything in it.</summary>
    public void ForceDeep(Value value) => DeepForcing.Force(value, this);

    /// <summary>A value as a string: one that is, a path, which is copied to the store, or a set that stands for one.</summary>
    /// <param name="value">The value.</param>
    /// <param name="context">On whose behalf, for the trace of an error.</param>
    public NixString ToText(Value value, string context) => Coercion.ToText(value, CoercionMode.CopyToStore, 0, context, this);

    internal Node Load(SourceFile file, ReadOnlyMemory<byte> text, Scope? scope)
    {
        var program = ParsedProgram.Parse(text, symbolTable, parseOptions);
        if (program.Root is null)
        {
            var first = program.Diagnostics[0];
            throw Error(ErrorKind.Syntax, file.Base + first.Span.Start, MessageOf(first, file));
        }

        var binder = new Binder(this, file, text);
        return Memory is not null && scope is null && file.IsFile ? binder.BindFile(program.Root) : binder.Bind(program.Root, scope);
    }

    /// <summary>A part of a program that was parsed before, once more.</summary>
    internal AstNode ParseAgain(byte[] written) => ParsedProgram.Parse(written, symbolTable, parseOptions).Root!;

    /// <summary>What of the mistakes in a text is no matter of its grammar is said as Nix says it.</summary>
    string MessageOf(Diagnostic mistake, SourceFile file) => (mistake.Code, mistake.Repetition) switch
    {
        ("duplicate-attribute", { } twice) => $"attribute '{twice.Name}' already defined at {Positions.Describe(file.Base + twice.Earlier)}",
        ("duplicate-argument", { } twice) => $"duplicate formal function argument '{twice.Name}'",
        ("dynamic-in-inherit", _) => "dynamic attributes not allowed in inherit",
        ("dynamic-in-let", _) => "dynamic attributes not allowed in let",
        _ => mistake.Message,
    };

    internal LambdaNode AddLambda(int position, Symbol? name, Symbol? argument, LambdaPattern? pattern, int argumentSlot)
    {
        var lambda = new LambdaNode(position, lambdas.Count + 1, name, argument, pattern, argumentSlot);
        lambdas.Add(lambda);
        return lambda;
    }

    /// <summary>The function a call frame is about; null for a builtin or for work that only counts as a call.</summary>
    internal LambdaNode? LambdaOf(CallFrame frame) => frame.Callee > 0 ? lambdas[frame.Callee - 1] : null;

    /// <summary>The builtin a call frame is about; null for a function of the program.</summary>
    internal Builtin? BuiltinOf(CallFrame frame) => frame.Callee < 0 ? builtins[-frame.Callee - 1] : null;
}
