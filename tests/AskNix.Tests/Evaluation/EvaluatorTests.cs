using System.Buffers;
using System.Text;
using Nix.Evaluation;
using Nix.Evaluation.Errors;
using Nix.Evaluation.Printing;

namespace AskNix.Tests.Evaluation;

public sealed class EvaluatorTests
{
    readonly MemoryHost host = new();

    [Theory]
    [InlineData("let f = n: if n == 0 then 0 else 1 + f (n - 1); in f 9998", "9998")]
    [InlineData("builtins.foldl' (a: b: a + b) 0 (builtins.genList (x: x) 100000)", "4999950000")]
    [InlineData("let x = builtins.genList (n: if n == 0 then 0 else builtins.elemAt x (n - 1) + 1) 50; in builtins.elemAt x 49", "49")]
    public void Programs_have_their_values(string program, string expected) => Print(program).ShouldBe(expected);

    [Fact]
    public void A_call_deeper_than_the_limit_is_an_error_and_not_a_crash() =>
        Fail("let f = n: 1 + f (n + 1); in f 0").Kind.ShouldBe(ErrorKind.StackOverflow);

    [Fact]
    public void A_list_nested_a_hundred_thousand_times_is_evaluated() =>
        Print("let f = n: if n == 0 then [ ] else [ (f (n - 1)) ]; deep = f 100000; in builtins.length deep").ShouldBe("1");

    [Fact]
    public void A_value_that_needs_itself_is_an_infinite_recursion() => Fail("let x = x + 1; in x").Kind.ShouldBe(ErrorKind.InfiniteRecursion);

    [Fact]
    public void Only_what_a_program_throws_is_caught()
    {
        Print("(builtins.tryEval (throw \"a\")).success").ShouldBe("false");
        Print("(builtins.tryEval (assert false; 1)).success").ShouldBe("false");
        Fail("builtins.tryEval (1 + \"a\")").IsCatchable.ShouldBeFalse();
    }

    [Fact]
    public void A_value_that_failed_fails_again_in_the_same_way() =>
        Print("let x = throw \"a\"; in [ (builtins.tryEval x).success (builtins.tryEval x).success ]").ShouldBe("[ false false ]");

    [Fact]
    public void A_hostile_expression_takes_linear_time() =>
        Print($"builtins.match \"(a|aa)*b\" \"{new string('a', 2000)}c\"").ShouldBe("null");

    [Fact]
    public void Files_that_import_each_other_are_an_infinite_recursion()
    {
        host.Files["/a.nix"] = "import ./b.nix";
        host.Files["/b.nix"] = "import ./a.nix";
        Fail("import /a.nix").Kind.ShouldBe(ErrorKind.InfiniteRecursion);
    }

    [Fact]
    public void An_endless_program_ends_when_it_is_cancelled()
    {
        var evaluator = new Evaluator(host);
        using var source = new CancellationTokenSource();
        source.Cancel();
        evaluator.Cancel(source.Token);
        Should.Throw<OperationCanceledException>(() => Print(evaluator, "let f = x: f x; in builtins.foldl' (a: b: a) 0 (map f [ 1 ])"));

        evaluator.Resume();
        Print(evaluator, "1 + 1").ShouldBe("2");
    }

    [Fact]
    public void A_limit_that_was_reached_is_named()
    {
        var evaluator = new Evaluator(host);
        evaluator.StopAt("the time limit of 1 second was reached");
        var failure = Should.Throw<EvaluationException>(() => Print(evaluator, "(x: x) 1"));
        failure.Kind.ShouldBe(ErrorKind.Limit);
        failure.Message.ShouldBe("the time limit of 1 second was reached");
    }

    [Theory]
    [InlineData("builtins.length (builtins.genList (x: x) (builtins.trace \"now\" 100))")]
    [InlineData("builtins.length (builtins.sort builtins.lessThan (builtins.genList (x: if x < 99 then x else builtins.trace \"now\" 0) 100))")]
    public void What_works_long_without_calls_is_stopped_too(string program)
    {
        var evaluator = new Evaluator(host);
        host.OnTrace = _ => evaluator.StopAt("enough");
        Should.Throw<EvaluationException>(() => Print(evaluator, program)).Kind.ShouldBe(ErrorKind.Limit);
    }

    [Fact]
    public void A_hundred_thousand_operators_before_a_value_are_evaluated() =>
        Print(new string('!', 100_000) + "true").ShouldBe("true");

    [Theory]
    [InlineData("builtins.length (builtins.genericClosure { startSet = [ { key = 0; } ]; operator = x: [ { key = x.key + 1; much = builtins.genList (n: n) 100; } ]; })")]
    [InlineData("builtins.length (builtins.genList (n: n) 2000000000)")]
    [InlineData("builtins.length (builtins.foldl' (list: n: list ++ list) [ 1 ] (builtins.genList (n: n) 60))")]
    [InlineData("let endless = n: { inherit n; next = endless (n + 1); }; in builtins.deepSeq (map (n: builtins.genList (m: [ m ]) 10000) (builtins.genList (n: n) 1000000)) 1")]
    public void An_evaluation_that_takes_more_memory_than_allowed_ends_with_an_error_that_says_so(string program)
    {
        var evaluator = new Evaluator(host);
        long limit = GC.GetTotalMemory(forceFullCollection: true) + (32L << 20);
        using var watching = MemoryLimit.Watch(evaluator, limit);
        var failure = Should.Throw<EvaluationException>(() => Print(evaluator, program));
        failure.Kind.ShouldBe(ErrorKind.Limit);
        failure.Message.ShouldBe($"the memory limit of {limit >> 20} MiB was reached");
    }

    [Fact]
    public void A_string_longer_than_any_can_be_is_an_error()
    {
        var evaluator = new Evaluator(new MemoryHost());
        evaluator.Scratch.CheckLength(Array.MaxLength);
        Should.Throw<EvaluationException>(() => evaluator.Scratch.CheckLength(Array.MaxLength + 1L)).Kind.ShouldBe(ErrorKind.Limit);
    }

    [Fact]
    public void An_evaluator_that_reached_its_memory_limit_is_of_use_again()
    {
        var evaluator = new Evaluator(host);
        using (MemoryLimit.Watch(evaluator, 1 << 20))
            Should.Throw<EvaluationException>(() => Print(evaluator, "builtins.length (builtins.genList (n: n) 10000000)")).Kind.ShouldBe(ErrorKind.Limit);
        evaluator.Resume();
        Print(evaluator, "1 + 1").ShouldBe("2");
    }

    [Fact]
    public void The_trace_leads_from_the_error_to_the_program()
    {
        var evaluator = new Evaluator(host);
        var failure = Should.Throw<EvaluationException>(() => Print(evaluator, "let f = x: builtins.head x; in { a = f [ ]; }.a"));
        var messages = ErrorTrace.Of(failure, evaluator, withFunctions: true).Select(frame => frame.Message).ToList();
        messages.ShouldBe(
        [
            "while calling the 'head' builtin", "while calling 'f'", "from call site", "while evaluating the attribute 'a'",
        ]);
        failure.Message.ShouldBe("'builtins.head' called on an empty list");
    }

    [Fact]
    public void What_a_program_says_reaches_the_host()
    {
        Print("builtins.trace \"said\" (builtins.warn \"warned\" 1)").ShouldBe("1");
        host.Messages.ShouldBe(["said", "warned"]);
    }

    string Print(string program) => Print(new Evaluator(host), program);

    EvaluationException Fail(string program) => Should.Throw<EvaluationException>(() => Print(program));

    static string Print(Evaluator evaluator, string program) => EvaluationThread.Run(() =>
    {
        var value = evaluator.EvaluateText(Encoding.UTF8.GetBytes(program), "/");
        evaluator.ForceDeep(value);
        var output = new ArrayBufferWriter<byte>();
        PlainPrinter.Print(evaluator, value, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    });
}
